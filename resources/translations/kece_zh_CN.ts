<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Access</name>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>a grant is a reach, kinds and actions, as in “own customers,visits see,change”; there is “%1”.</source>
        <translation>一项授权由范围、记录种类和动作组成，如 “own customers,visits see,change”；这里是“%1”。</translation>
    </message>
    <message>
        <source>“%1” is no reach; there are own, department, tree and all.</source>
        <translation>“%1”不是范围；可用 own、department、tree、all。</translation>
    </message>
    <message>
        <source>“%1” is no kind of record.</source>
        <translation>“%1”不是记录种类。</translation>
    </message>
    <message>
        <source>“%1” is no action.</source>
        <translation>“%1”不是动作。</translation>
    </message>
    <message>
        <source>one&apos;s own</source>
        <translation>本人负责的</translation>
    </message>
    <message>
        <source>one&apos;s department</source>
        <translation>本部门的</translation>
    </message>
    <message>
        <source>one&apos;s department and those below it</source>
        <translation>本部门及下级部门的</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>of one&apos;s department</source>
        <translation>本部门的</translation>
    </message>
    <message>
        <source>of a department below one&apos;s own</source>
        <translation>下级部门的</translation>
    </message>
    <message>
        <source>of none of one&apos;s departments</source>
        <translation>其他部门的，或还没有负责人和部门</translation>
    </message>
    <message>
        <source>%1 (%2) may not %3: %4. An administrator can change that.</source>
        <translation>%1（%2）没有权限%3：%4。请找管理员。</translation>
    </message>
    <message>
        <source>%1 (%2) may not %3. An administrator can change that.</source>
        <translation>%1（%2）没有权限%3。请找管理员。</translation>
    </message>
    <message>
        <source>There is no role “%1”; there are: %2.</source>
        <translation>没有“%1”这个角色；现有：%2。</translation>
    </message>
    <message>
        <source>“%1” is the last administrator; make another one first.</source>
        <translation>“%1”是最后一个管理员；请先另设一个。</translation>
    </message>
    <message>
        <source>Nobody has a password yet, so that everybody would come in as “admin”: give “admin” a password first (user set-password admin).</source>
        <translation>还没有任何密码，谁打开都是“admin”：请先给“admin”设密码（user set-password admin）。</translation>
    </message>
    <message>
        <source>There is no account “%1”.</source>
        <translation>没有账号“%1”。</translation>
    </message>
    <message>
        <source>The old password is wrong.</source>
        <translation>旧密码不正确。</translation>
    </message>
    <message>
        <source>The new password is the old one.</source>
        <translation>新密码与旧密码相同。</translation>
    </message>
    <message>
        <source>“%1” is only shown in part: leave it as it is, or enter the whole value anew.</source>
        <translation>“%1”只显示了一部分：请保持原样，或重新输入完整内容。</translation>
    </message>
    <message>
        <source>The role “%1” may, for %2 (line %3).</source>
        <translation>角色“%1”对%2有这项权限（第 %3 行）。</translation>
    </message>
    <message>
        <source>The role “%1” may for %2 only (line %3).</source>
        <translation>角色“%1”只对%2有这项权限（第 %3 行）。</translation>
    </message>
    <message>
        <source>No grant of the role “%1” says so.</source>
        <translation>角色“%1”没有这项权限。</translation>
    </message>
    <message>
        <source>Too many wrong passwords: this name is locked for another %1 minutes. An administrator can lift that by giving it a new password.</source>
        <translation>密码错误次数过多：该账号还要锁定 %1 分钟。管理员为它设置新密码即可解锁。</translation>
    </message>
    <message>
        <source>This database asks for a login: give a name and a password.</source>
        <translation>这个数据库需要登录：请给出账号和密码。</translation>
    </message>
    <message>
        <source>This database has no account “admin”.</source>
        <translation>这个数据库没有账号“admin”。</translation>
    </message>
    <message>
        <source>This account is disabled. An administrator can change that.</source>
        <translation>该账号已停用。请找管理员。</translation>
    </message>
    <message>
        <source>The name or the password is wrong.</source>
        <translation>账号或密码不正确。</translation>
    </message>
    <message>
        <source>Nothing was imported: %1 of the rows would stand outside what %2 may import. Each needs an owner or department of your own.</source>
        <translation>没有导入任何内容：有 %1 行超出 %2 可以导入的范围。每行的负责人或部门必须是自己的。</translation>
    </message>
    <message>
        <source>“%1” of the trail is shown to you in part only, so that it cannot be searched or sorted.</source>
        <translation>操作记录中的“%1”您只能看到一部分，不能据此查找或排序。</translation>
    </message>
    <message>
        <source>“%1” is shown to you in part only, so that a list can be searched for a whole value of it, but not sorted or searched for a part.</source>
        <translation>“%1”只对您显示一部分，所以只能按完整内容查找，不能排序，也不能按其中一段查找。</translation>
    </message>
    <message>
        <source>Not saved: %1 would stand outside what %2 may %3. Choose an owner or department of your own.</source>
        <translation>未保存：%1将超出 %2 可以%3的范围。请选自己或本部门为负责人、部门。</translation>
    </message>
    <message>
        <source>There is not enough memory to keep a password safely; close other programs and try again.</source>
        <translation>内存不足，无法安全地保存密码；请关闭其他程序再试。</translation>
    </message>
    <message>
        <source>A password has at least %1 characters; this one is shorter.</source>
        <translation>密码至少 %1 位；这个太短。</translation>
    </message>
    <message>
        <source>The password must not be the login.</source>
        <translation>密码不能就是登录名。</translation>
    </message>
    <message>
        <source>One character over and over is no password.</source>
        <translation>同一个字符重复不能作密码。</translation>
    </message>
    <message>
        <source>“%1” is not masked but secret; it cannot be shown.</source>
        <translation>“%1”是保密项，不能显示。</translation>
    </message>
    <message>
        <source>“%1” is a role that ships with the program; give this one another word.</source>
        <translation>“%1”是程序自带的角色；请换一个代号。</translation>
    </message>
    <message>
        <source>The customer is kept at the secrecy level “%1”, for which %2 is not cleared, and %2 is neither its owner nor its keeper nor on its distribution list.</source>
        <translation>这家客户的密级是“%1”，%2 没有达到这一密级，也不是它的负责人、档案保管人，不在传阅范围之内。</translation>
    </message>
    <message>
        <source>Not saved: at this secrecy level %1 would not see the customer any more. Put somebody cleared for it to that, or put %1 on the distribution list.</source>
        <translation>没有保存：设为这一密级后 %1 就看不到这家客户了。请由达到这一密级的人来设，或者把 %1 列入传阅范围。</translation>
    </message>
    <message>
        <source>People sign in at the server: set up or renew the login “%1” there, with “kecectl server desk %1” (an administrator of the server can).</source>
        <translation>大家用服务器的登录名登录：请服务器管理员运行 kecectl server desk %1，在服务器上建立或更新登录名“%1”。</translation>
    </message>
    <message>
        <source>The server lets you in without a password; there is none to change.</source>
        <translation>服务器没有要求您的密码，没有可改的密码。</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>see</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>explain tiers of</source>
        <translation>查看定级原因</translation>
    </message>
    <message>
        <source>create</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>report on</source>
        <translation>出报表</translation>
    </message>
    <message>
        <source>set tiers by hand of</source>
        <translation>人工定级</translation>
    </message>
    <message>
        <source>show personal data in clear of</source>
        <translation>显示个人信息全文</translation>
    </message>
    <message>
        <source>always see personal data in clear of</source>
        <translation>始终看到个人信息全文</translation>
    </message>
    <message>
        <source>see secret fields of</source>
        <translation>查看保密项</translation>
    </message>
    <message>
        <source>start a grading</source>
        <translation>开始评级</translation>
    </message>
    <message>
        <source>approve gradings</source>
        <translation>批准评级</translation>
    </message>
    <message>
        <source>change policies and settings</source>
        <translation>修改制度和设置</translation>
    </message>
    <message>
        <source>manage accounts and roles</source>
        <translation>管理账号和角色</translation>
    </message>
    <message>
        <source>read the trail</source>
        <translation>查看操作记录</translation>
    </message>
    <message>
        <source>back up and verify</source>
        <translation>备份和检查</translation>
    </message>
    <message>
        <source>hand out and erase personal data</source>
        <translation>提供和删除个人信息</translation>
    </message>
</context>
<context>
    <name>Approval</name>
    <message>
        <source>Signing</source>
        <translation>签订</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Termination</source>
        <translation>解除</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>审批中</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已否决</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>记录类别</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>审批内容</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Submitted by</source>
        <translation>提交人</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>审批流程</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Submitted at</source>
        <translation>提交时间</translation>
    </message>
    <message>
        <source>Decided at</source>
        <translation>审批时间</translation>
    </message>
    <message>
        <source>Answers so far</source>
        <translation>已答复数</translation>
    </message>
    <message>
        <source>Carried out on</source>
        <translation>办理日期</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>申请说明</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>未答复</translation>
    </message>
    <message>
        <source>Approves</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Returns it</source>
        <translation>退回修改</translation>
    </message>
    <message>
        <source>Rejects it</source>
        <translation>否决</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Name of the step</source>
        <translation>步骤名称</translation>
    </message>
    <message>
        <source>Joint review</source>
        <translation>会审</translation>
    </message>
    <message>
        <source>Also by the requester</source>
        <translation>经办人本人可批</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>审批人</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Opinion by aspect</source>
        <translation>分方面意见</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>实际审批人</translation>
    </message>
    <message>
        <source>Step of an approval</source>
        <translation>审批步骤</translation>
    </message>
    <message>
        <source>Steps of approvals</source>
        <translation>审批步骤</translation>
    </message>
</context>
<context>
    <name>ApprovalActions</name>
    <message>
        <source>Submitted for approval.</source>
        <translation>已提交审批。</translation>
    </message>
    <message>
        <source>No request about this waits; there is nothing to withdraw.</source>
        <translation>这条记录没有正在审批的申请，无需撤回。</translation>
    </message>
    <message>
        <source>Submit for approval</source>
        <translation>提交审批</translation>
    </message>
    <message>
        <source>Submit a change</source>
        <translation>申请变更</translation>
    </message>
    <message>
        <source>What is to be changed:</source>
        <translation>要变更什么：</translation>
    </message>
    <message>
        <source>Submit a termination</source>
        <translation>申请解除</translation>
    </message>
    <message>
        <source>Why it is to end:</source>
        <translation>解除的原因：</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Withdrawn; it can be changed and submitted again.</source>
        <translation>已撤回，可以修改后再提交。</translation>
    </message>
</context>
<context>
    <name>Approvals</name>
    <message>
        <source>The policy leaves open who decides at the step “%1” (%2); fill in “contracts.%3.who” under the policy.</source>
        <translation>制度没有写明“%1”（%2）由谁审批；请在制度里填写 contracts.%3.who。</translation>
    </message>
    <message>
        <source>Nobody can be asked at the step “%1” (%2): give somebody else that role or rank, or their department, in the accounts.</source>
        <translation>“%1”（%2）没有可以审批的人：请在账号里给另一位同事填上这个角色、职级或部门。</translation>
    </message>
    <message>
        <source>Nobody approves what they asked for themselves; another must decide.</source>
        <translation>不能审批自己提交的申请，请由他人审批。</translation>
    </message>
    <message>
        <source>It is not this person&apos;s turn (any more): look at the request again.</source>
        <translation>现在没有轮到此人审批，请重新查看这条申请。</translation>
    </message>
    <message>
        <source>A request is withdrawn by whoever submitted it.</source>
        <translation>申请只能由提交人撤回。</translation>
    </message>
    <message>
        <source>It is decided already; there is nothing to withdraw.</source>
        <translation>已经有结论，不能撤回。</translation>
    </message>
    <message>
        <source>The short way is open only where the price lies within the published range; say so, or choose another type.</source>
        <translation>价格在公布区间内才能走简易审批：请在“公布价格区间”选“区间内”，或者改选合同类型。</translation>
    </message>
    <message>
        <source>The policy in force names no approval for this type of contract; choose another type.</source>
        <translation>启用的制度没有规定这类合同的审批流程，请改选合同类型。</translation>
    </message>
    <message>
        <source>There is no such request, or it is not for you.</source>
        <translation>没有这条申请，或者与您无关。</translation>
    </message>
    <message>
        <source>A joint review takes an opinion from each department; write yours.</source>
        <translation>会审要求各部门写明意见，请填写意见。</translation>
    </message>
    <message>
        <source>Say why: the requester has to know what to do about it.</source>
        <translation>请写明原因，让提交人知道怎么改。</translation>
    </message>
    <message>
        <source>Records of the kind “%1” are not put to approval.</source>
        <translation>“%1”这类记录不需要审批。</translation>
    </message>
    <message>
        <source>“%1” is void; there is nothing to approve.</source>
        <translation>“%1”已作废，不能提交审批。</translation>
    </message>
    <message>
        <source>A request for this waits already (version %1); withdraw it first.</source>
        <translation>已有一条申请正在审批（第 %1 版），请先撤回。</translation>
    </message>
    <message>
        <source>This request is closed already (%1).</source>
        <translation>这条申请已经结束（%1）。</translation>
    </message>
    <message>
        <source>It is not your turn: you have answered, or an earlier step is still open.</source>
        <translation>没有轮到您：您已答复，或者前面的步骤还没有批完。</translation>
    </message>
    <message>
        <source>It was withdrawn already.</source>
        <translation>已经撤回过了。</translation>
    </message>
    <message>
        <source>Nobody is their own deputy; choose somebody else.</source>
        <translation>代理人不能是本人，请另选一位。</translation>
    </message>
</context>
<context>
    <name>ArchiveLoan</name>
    <message>
        <source>Consultation</source>
        <translation>阅览</translation>
    </message>
    <message>
        <source>Lending</source>
        <translation>外借</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>复印</translation>
    </message>
    <message>
        <source>Transcription</source>
        <translation>抄录</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Borrower</source>
        <translation>借阅人</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Requested on</source>
        <translation>申请日期</translation>
    </message>
    <message>
        <source>Supervised by</source>
        <translation>监督人</translation>
    </message>
    <message>
        <source>Consented by</source>
        <translation>同意人</translation>
    </message>
    <message>
        <source>Consented on</source>
        <translation>同意日期</translation>
    </message>
    <message>
        <source>Handed out on</source>
        <translation>借出日期</translation>
    </message>
    <message>
        <source>Due back on</source>
        <translation>应还日期</translation>
    </message>
    <message>
        <source>Returned on</source>
        <translation>归还日期</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Consultation or loan</source>
        <translation>借阅登记</translation>
    </message>
    <message>
        <source>Register of archives</source>
        <translation>档案借阅登记</translation>
    </message>
</context>
<context>
    <name>ArchiveLoans</name>
    <message>
        <source>This was done already, or the entry is void; look at it again.</source>
        <translation>这一步已经办过，或者登记已作废，请重新查看。</translation>
    </message>
</context>
<context>
    <name>ArchiveRules</name>
    <message>
        <source>Consent and approval are given by the general manager&apos;s own account; leave this to them.</source>
        <translation>同意和批准须由总经理用自己的账号给出，请留待总经理办理。</translation>
    </message>
    <message>
        <source>What was not handed out cannot be returned; fill in when it was handed out.</source>
        <translation>没有借出就不能归还，请填写借出日期。</translation>
    </message>
    <message>
        <source>Lending, copying and transcribing need the general manager&apos;s consent first; until then nothing is handed out.</source>
        <translation>外借、复印、抄录须事先经总经理同意，同意之前不得借出。</translation>
    </message>
    <message>
        <source>Say by when it is due back.</source>
        <translation>请填写应还日期。</translation>
    </message>
    <message>
        <source>An archive is consulted only while its keeper is present; fill in who supervises.</source>
        <translation>阅览档案须有档案保管人在场监督，请填写监督人。</translation>
    </message>
    <message>
        <source>This archive has a keeper, and the keeper supervises; choose the keeper.</source>
        <translation>此档案有指定的保管人，须由保管人监督，请选择保管人。</translation>
    </message>
    <message>
        <source>It is filed with a report of what was done; write the report.</source>
        <translation>归档须附处理报告，请填写报告。</translation>
    </message>
    <message>
        <source>It is filed once the report is approved.</source>
        <translation>处理报告批准后才能归档。</translation>
    </message>
    <message>
        <source>A secrecy level is set with the general manager&apos;s approval; ask for it.</source>
        <translation>密级须经总经理批准后设定，请先申请。</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>The head of the trail, %1, is missing: entries cut off its end could not be seen.</source>
        <translation>操作记录的末尾标记 %1 不见了：如果末尾的记录被截掉，将无法发现。</translation>
    </message>
    <message>
        <source>%1 does not hold the head of a trail.</source>
        <translation>%1 不是操作记录的末尾标记。</translation>
    </message>
    <message>
        <source>The head of the trail cannot be written to %1.</source>
        <translation>操作记录的末尾标记无法写入 %1。</translation>
    </message>
    <message>
        <source>The key of the trail cannot be written to %1. Check that its folder may be written to.</source>
        <translation>操作记录的密钥无法写入 %1。请检查该文件夹是否允许写入。</translation>
    </message>
    <message>
        <source>The key of the trail, %1, is missing. Put it back beside the database.</source>
        <translation>操作记录的密钥 %1 不见了。请把它放回数据库旁边。</translation>
    </message>
    <message>
        <source>The key of the trail, %1, cannot be read by you.</source>
        <translation>您没有权限读取操作记录的密钥 %1。</translation>
    </message>
    <message>
        <source>%1 is not a key of a trail. Put the right one back beside the database.</source>
        <translation>%1 不是操作记录的密钥。请把正确的密钥放回数据库旁边。</translation>
    </message>
    <message>
        <source>Entry %1 does not belong to the trail.</source>
        <translation>第 %1 条操作记录不属于本记录链。</translation>
    </message>
    <message>
        <source>Entry %1 of the trail is missing.</source>
        <translation>第 %1 条操作记录缺失。</translation>
    </message>
    <message>
        <source>Entry %1 of the trail is another one than it once was: the trail was replaced.</source>
        <translation>第 %1 条操作记录已不是原来的那一条：记录链被替换过。</translation>
    </message>
    <message>
        <source>Entry %1 of the trail has no seal: it was not written by this program.</source>
        <translation>第 %1 条操作记录没有封印：不是由本程序写入的。</translation>
    </message>
    <message>
        <source>Entry %1 of the trail was changed after it was written.</source>
        <translation>第 %1 条操作记录在写入之后被改动过。</translation>
    </message>
    <message>
        <source>The values of entry %1 of the trail are gone, and no entry says that they were erased.</source>
        <translation>第 %1 条操作记录的内容不见了，而且没有删除它的记录。</translation>
    </message>
    <message>
        <source>Entries %1 to %2 of the trail were sealed with another key than the one beside the database.</source>
        <translation>第 %1 至 %2 条操作记录是用另一把密钥封印的，与数据库旁边的密钥不符。</translation>
    </message>
    <message>
        <source>The trail was cut: entry %1 and what followed is missing up to entry %2.</source>
        <translation>操作记录被截断：第 %1 条起直到第 %2 条都不见了。</translation>
    </message>
    <message>
        <source>Values are erased to delete or to anonymise a person&apos;s data only.</source>
        <translation>只有删除或匿名化个人信息时，才能清除操作记录中的内容。</translation>
    </message>
    <message>
        <source>The trail is kept for six months at least: only what is older than %1 can go.</source>
        <translation>操作记录至少保留六个月：只能清理 %1 之前的记录。</translation>
    </message>
    <message>
        <source>The database does not hold a key of a trail.</source>
        <translation>数据库中没有操作记录的密钥。</translation>
    </message>
    <message>
        <source>The end of the trail cannot be read by you.</source>
        <translation>您无权读取操作记录的末尾。</translation>
    </message>
</context>
<context>
    <name>AuditEntry</name>
    <message>
        <source>Created</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Made void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import taken back</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Seen in clear</source>
        <translation>查看明文</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Logged in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Login failed</source>
        <translation>登录失败</translation>
    </message>
    <message>
        <source>Logged out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>修改密码</translation>
    </message>
    <message>
        <source>Account changed</source>
        <translation>账号变更</translation>
    </message>
    <message>
        <source>Policy changed</source>
        <translation>制度变更</translation>
    </message>
    <message>
        <source>Graded</source>
        <translation>评级</translation>
    </message>
    <message>
        <source>Decided by hand</source>
        <translation>人工决定</translation>
    </message>
    <message>
        <source>Blacklist</source>
        <translation>黑名单</translation>
    </message>
    <message>
        <source>Backed up</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>删除个人信息</translation>
    </message>
    <message>
        <source>Made anonymous</source>
        <translation>匿名化</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>Lent</source>
        <translation>借阅</translation>
    </message>
    <message>
        <source>Trail shortened</source>
        <translation>清理旧记录</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>更换密钥</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>What</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录编号</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变更内容</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>Trail entry</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>Trail</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>The changes of this entry cannot be read.</source>
        <translation>这条操作记录的变更内容无法读取。</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Survey responses</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Survey campaigns</source>
        <translation>调查活动</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>保存的视图</translation>
    </message>
    <message>
        <source>Gradings</source>
        <translation>评级</translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>制度</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Privacy requests</source>
        <translation>个人信息请求</translation>
    </message>
    <message>
        <source>Consultations and loans</source>
        <translation>档案借阅</translation>
    </message>
    <message>
        <source>Secrecy levels</source>
        <translation>密级</translation>
    </message>
    <message>
        <source>Breaches of secrecy</source>
        <translation>泄密处理</translation>
    </message>
    <message>
        <source>Visit plans</source>
        <translation>拜访计划</translation>
    </message>
    <message>
        <source>Routine duties</source>
        <translation>例行工作</translation>
    </message>
    <message>
        <source>Responsibility for complaints</source>
        <translation>投诉责任分摊</translation>
    </message>
    <message>
        <source>Cases of dissatisfaction</source>
        <translation>不满意处理</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Steps of approvals</source>
        <translation>审批步骤</translation>
    </message>
    <message>
        <source>Deputies for approvals</source>
        <translation>代理审批</translation>
    </message>
    <message>
        <source>Operators of dealers</source>
        <translation>经销商经营者</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>%1 is the database itself. Name another file for the backup.</source>
        <translation>%1 就是数据库本身，请为备份另取一个文件名。</translation>
    </message>
    <message>
        <source>The folder %1 is not there. Make it, or connect the disk it is on.</source>
        <translation>文件夹 %1 不存在。请新建，或接上它所在的磁盘。</translation>
    </message>
    <message>
        <source>%1 is there already and is not a backup. It was left as it is; name another file.</source>
        <translation>%1 已经存在，而且不是备份文件，没有动它。请另取一个文件名。</translation>
    </message>
    <message>
        <source>There is not enough memory to make the key from the passphrase. Close other programs and try again.</source>
        <translation>内存不足，无法由口令生成密钥。请关闭其他程序后再试。</translation>
    </message>
    <message>
        <source>Another backup is being written to %1. Wait until it is done.</source>
        <translation>正在往 %1 写另一个备份，请等它完成。</translation>
    </message>
    <message>
        <source>%1 cannot be written. Check its folder, whether you may write there, and how much room the disk has.</source>
        <translation>%1 无法写入。请检查它的文件夹、您是否有写入权限，以及磁盘还有多少空间。</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Check the disk and how much room it has.</source>
        <translation>%1 写入失败：%2。请检查磁盘和剩余空间。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>没有文件 %1。</translation>
    </message>
    <message>
        <source>%1 is a database and no backup. Open it with --db.</source>
        <translation>%1 是数据库，不是备份。请用 --db 打开。</translation>
    </message>
    <message>
        <source>%1 is not a backup of this program. Backups are made with “kecectl backup”.</source>
        <translation>%1 不是本程序的备份。备份用“kecectl backup”生成。</translation>
    </message>
    <message>
        <source>%1 was made by a newer version of this program, or is damaged. Install the newer version, or take another backup.</source>
        <translation>%1 由更新版本的程序生成，或者已损坏。请安装新版本，或换一份备份。</translation>
    </message>
    <message>
        <source>%1 is cut short: only %2 of %3 bytes are there. Copy it again, or take another backup.</source>
        <translation>%1 不完整：应有 %3 字节，只有 %2 字节。请重新复制，或换一份备份。</translation>
    </message>
    <message>
        <source>This is not the passphrase of %1. Without it the backup cannot be read by anybody.</source>
        <translation>口令与 %1 不符。没有正确的口令，谁也无法读取这份备份。</translation>
    </message>
    <message>
        <source>%1 is damaged: it does not hold what was written to it. Take another backup.</source>
        <translation>%1 已损坏：内容与写入时不一致。请换一份备份。</translation>
    </message>
    <message>
        <source>The settings of the daily backups cannot be read. Set the passphrase anew.</source>
        <translation>读不出每日备份的设置。请重新设置口令。</translation>
    </message>
    <message>
        <source>The folder %1 is not there. Make it first.</source>
        <translation>文件夹 %1 不存在，请先新建。</translation>
    </message>
    <message>
        <source>The database is damaged and was not backed up: %1</source>
        <translation>数据库已损坏，没有备份：%1</translation>
    </message>
    <message>
        <source>A backup is restored into a new file: name one with --db.</source>
        <translation>备份要恢复到一个新文件，请用 --db 指定。</translation>
    </message>
    <message>
        <source>%1 is there already. It was left as it is; name a new file with --db to restore into.</source>
        <translation>%1 已经存在，没有动它。请用 --db 指定一个新文件来恢复。</translation>
    </message>
    <message>
        <source>%1 is left over from another database of that name. Move it away, or name another file.</source>
        <translation>%1 是同名的另一个数据库留下的。请把它移走，或另取一个文件名。</translation>
    </message>
    <message>
        <source>Another restore is writing to %1. Wait until it is done.</source>
        <translation>另一次恢复正在写入 %1，请等它完成。</translation>
    </message>
    <message>
        <source>The schema of the database is %1, but the backup says %2.</source>
        <translation>数据库的结构版本是 %1，备份上写的却是 %2。</translation>
    </message>
    <message>
        <source>The trail of the database does not end as the backup says.</source>
        <translation>数据库的操作记录末尾与备份上写的不一致。</translation>
    </message>
</context>
<context>
    <name>Blacklist</name>
    <message>
        <source>%1 is on this blacklist already; end that entry first.</source>
        <translation>%1 已在这个黑名单上，请先解除原有记录。</translation>
    </message>
    <message>
        <source>%1 is not on this blacklist; “blacklist list” shows who is.</source>
        <translation>%1 不在这个黑名单上；用 blacklist list 查看名单。</translation>
    </message>
    <message>
        <source>ended on its first day</source>
        <translation>当日解除</translation>
    </message>
</context>
<context>
    <name>BlacklistEntry</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Blacklist entry</source>
        <translation>黑名单记录</translation>
    </message>
    <message>
        <source>Blacklist</source>
        <translation>黑名单</translation>
    </message>
</context>
<context>
    <name>Cell</name>
    <message>
        <source>Unclassified</source>
        <translation>未分级</translation>
    </message>
    <message>
        <source>Never visited</source>
        <translation>未拜访过</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>%1 days ago</source>
        <translation>%1 天前</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>late</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>按时</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>超期 %n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckReferences</name>
    <message>
        <source>Not saved: “%1”, chosen in “%2”, was made void on %3 (%4). Choose another.</source>
        <translation>未保存：“%2”中选择的“%1”已于 %3 作废（%4），请另选。</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>waiting</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>done in time</source>
        <translation>按时完成</translation>
    </message>
    <message>
        <source>done late</source>
        <translation>超时完成</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>as at the end of this business day (2026-06-30)</source>
        <translation>按这个营业日结束时的情况（2026-06-30）</translation>
    </message>
    <message>
        <source>%1 is on the blacklist.</source>
        <translation>%1 已列入黑名单。</translation>
    </message>
    <message>
        <source>%1 is off the blacklist.</source>
        <translation>%1 已从黑名单解除。</translation>
    </message>
    <message>
        <source>forbid business with a customer, by a department or the company</source>
        <translation>把客户列入部门或公司黑名单</translation>
    </message>
    <message>
        <source>by this department; without it by the company</source>
        <translation>由哪个部门列入；不写则为公司</translation>
    </message>
    <message>
        <source>why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>up to and including this day</source>
        <translation>截止日期（含当日）</translation>
    </message>
    <message>
        <source>The demo company is ready: %1 customers, %2 orders, %3 visits, %4 complaints, %5 contracts, %6 survey responses.</source>
        <translation>演示公司已就绪：客户 %1 家，订单 %2 张，拜访 %3 次，投诉 %4 件，合同 %5 份，满意度答卷 %6 份。</translation>
    </message>
    <message>
        <source>fill a new database with an invented company, two years of it, graded</source>
        <translation>在新数据库中建立虚构的演示公司，含两年业务并已分级</translation>
    </message>
    <message>
        <source>place in the ranking of the cap</source>
        <translation>上限排名中的名次</translation>
    </message>
    <message>
        <source>takes no part</source>
        <translation>不参加评级</translation>
    </message>
    <message>
        <source>unclassified</source>
        <translation>未分级</translation>
    </message>
    <message>
        <source>  missing %1</source>
        <translation>  差 %1</translation>
    </message>
    <message>
        <source>  (a reading)</source>
        <translation>  （解读）</translation>
    </message>
    <message>
        <source>  ✗ %1: place %2, the cap allows %3 of %4  [%5]
</source>
        <translation>  ✗ %1：第 %2 名，上限 %3 家（共 %4 家）  [%5]
</translation>
    </message>
    <message>
        <source>  By decision of %1 until %2: %3
</source>
        <translation>  由 %1 人工决定，至 %2：%3
</translation>
    </message>
    <message>
        <source>%1 takes no part in any grading on %2.</source>
        <translation>%2 时 %1 不参加任何评级。</translation>
    </message>
    <message>
        <source>why a customer stands where it stands</source>
        <translation>说明客户为什么是这个等级</translation>
    </message>
    <message>
        <source>by this pack instead of the one in force</source>
        <translation>按这个制度，而不是在用的制度</translation>
    </message>
    <message>
        <source>“%1” cannot be exported.</source>
        <translation>“%1”不能导出。</translation>
    </message>
    <message>
        <source>A file on standard output and --json cannot go together.</source>
        <translation>输出到标准输出时不能同时用 --json。</translation>
    </message>
    <message>
        <source>%1 rows written to %2.</source>
        <translation>已写入 %1 行到 %2。</translation>
    </message>
    <message>
        <source>write a kind of records, or the tiers in force, to a table</source>
        <translation>把一类记录或在用的等级导出成表格</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>%1 of %2 rows cannot be imported (%3 mistakes); nothing was written.</source>
        <translation>%2 行中有 %1 行不能导入（%3 处错误），没有写入任何内容。</translation>
    </message>
    <message>
        <source>%1 rows: %2 new, %3 updated, %4 skipped, %5 refused; %6 warnings. Batch %7.</source>
        <translation>共 %1 行：新增 %2，更新 %3，跳过 %4，拒绝 %5；提示 %6 条。批次 %7。</translation>
    </message>
    <message>
        <source>--on-duplicate takes fail, skip or update.</source>
        <translation>--on-duplicate 只能是 fail、skip 或 update。</translation>
    </message>
    <message>
        <source>Import %1 is taken back: %2 removed, %3 restored.</source>
        <translation>导入批次 %1 已撤销：删除 %2 条，恢复 %3 条。</translation>
    </message>
    <message>
        <source>“%1” cannot be imported; there are customers, orders, payments, visits, complaints, contracts, survey-responses.</source>
        <translation>“%1”不能导入；可以导入 customers、orders、payments、visits、complaints、contracts、survey-responses。</translation>
    </message>
    <message>
        <source>The map %1 cannot be read: %2.</source>
        <translation>对照文件 %1 无法读取：%2。</translation>
    </message>
    <message>
        <source>take in a CSV, TSV or XLSX file, all or nothing</source>
        <translation>导入 CSV、TSV 或 XLSX 文件，要么全部写入要么不写</translation>
    </message>
    <message>
        <source>auto, utf-8, utf-16, gb18030 …</source>
        <translation>auto、utf-8、utf-16、gb18030 等</translation>
    </message>
    <message>
        <source>the sheet of a workbook</source>
        <translation>工作表名称</translation>
    </message>
    <message>
        <source>JSON file: header or #n → column</source>
        <translation>JSON 文件：表头或 #n 对应的列</translation>
    </message>
    <message>
        <source>say what would happen and write nothing</source>
        <translation>只检查，不写入</translation>
    </message>
    <message>
        <source>fail, skip or update what is there already</source>
        <translation>已有记录时：报错、跳过或更新</translation>
    </message>
    <message>
        <source>write refused rows with their reasons to this file</source>
        <translation>把被拒绝的行连同原因写到这个文件</translation>
    </message>
    <message>
        <source>import the good rows although there are bad ones</source>
        <translation>有错误的行跳过，其余照常导入</translation>
    </message>
    <message>
        <source>the account that stands for unknown logins</source>
        <translation>未知登录名由哪个账号代替</translation>
    </message>
    <message>
        <source>print the header row of this kind</source>
        <translation>输出这一类的表头</translation>
    </message>
    <message>
        <source>take a whole import back</source>
        <translation>撤销整批导入</translation>
    </message>
    <message>
        <source>Created %1; in force: %2.</source>
        <translation>已建立 %1；在用制度：%2。</translation>
    </message>
    <message>
        <source>create the database</source>
        <translation>建立数据库</translation>
    </message>
    <message>
        <source>packs to put in force; of several, the later wins per section</source>
        <translation>启用哪些制度；有多个时每一部分以后面的为准</translation>
    </message>
    <message>
        <source>  · in force: %1</source>
        <translation>  · 在用：%1</translation>
    </message>
    <message>
        <source>  · to be filled in: %1</source>
        <translation>  · 待填：%1</translation>
    </message>
    <message>
        <source>%1 is sound.</source>
        <translation>%1 没有问题。</translation>
    </message>
    <message>
        <source>%1 %2 is in force for: %3.</source>
        <translation>%1 %2 已启用：%3。</translation>
    </message>
    <message>
        <source>%1 is now version %2.</source>
        <translation>%1 现在是第 %2 版。</translation>
    </message>
    <message>
        <source>policy packs: see, check, compare, put in force, fill in</source>
        <translation>制度：查看、检查、比较、启用、填写空白</translation>
    </message>
    <message>
        <source>only this section</source>
        <translation>只对这一部分</translation>
    </message>
    <message>
        <source>in force from this day</source>
        <translation>从这一天起启用</translation>
    </message>
    <message>
        <source>grade the customers by the policy in force</source>
        <translation>按在用的制度给客户评级</translation>
    </message>
    <message>
        <source>by this pack instead (needs --dry-run unless in force)</source>
        <translation>改按这个制度（未启用的须加 --dry-run）</translation>
    </message>
    <message>
        <source>only this department</source>
        <translation>只评这个部门</translation>
    </message>
    <message>
        <source>say what would come of it and change nothing</source>
        <translation>只试算，不改动</translation>
    </message>
    <message>
        <source>read every figure anew</source>
        <translation>所有数据重新读取</translation>
    </message>
    <message>
        <source>write every member&apos;s tier to this file</source>
        <translation>把每个客户的等级写到这个文件</translation>
    </message>
    <message>
        <source>Name the file to write: -o FILE.</source>
        <translation>请指定要写的文件：-o 文件。</translation>
    </message>
    <message>
        <source>--format takes json, csv, xlsx or pdf.</source>
        <translation>--format 只能是 json、csv、xlsx 或 pdf。</translation>
    </message>
    <message>
        <source>json, csv, xlsx or pdf</source>
        <translation>json、csv、xlsx 或 pdf</translation>
    </message>
    <message>
        <source>the file to write</source>
        <translation>要写的文件</translation>
    </message>
    <message>
        <source>Dry run, nothing in force</source>
        <translation>试算，未生效</translation>
    </message>
    <message>
        <source>Proposed, waits for approval</source>
        <translation>已提交，待批准</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>已生效</translation>
    </message>
    <message>
        <source>%1: %2 customers by %3 as of %4.</source>
        <translation>%1：按%3，截至 %4，共 %2 家客户。</translation>
    </message>
    <message>
        <source>Changed %1, promoted %2, demoted %3, held down by a cap %4.</source>
        <translation>变动 %1，升级 %2，降级 %3，受上限影响 %4。</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>没有到期的任务。</translation>
    </message>
    <message>
        <source>run what the schedule asks for, each period once</source>
        <translation>运行到期的任务，每个周期一次</translation>
    </message>
    <message>
        <source>There is no kind “%1”.</source>
        <translation>没有“%1”这一类。</translation>
    </message>
    <message>
        <source>find customers and records</source>
        <translation>查找客户和记录</translation>
    </message>
    <message>
        <source>only records of this kind</source>
        <translation>只查这一类</translation>
    </message>
    <message>
        <source>at most so many</source>
        <translation>最多多少条</translation>
    </message>
    <message>
        <source>%1 customers would stand elsewhere under %2 than under %3.
</source>
        <translation>按 %2，有 %1 家客户的等级与按 %3 不同。
</translation>
    </message>
    <message>
        <source>what another policy would make of the customers; writes nothing</source>
        <translation>按另一个制度试算，不写入</translation>
    </message>
    <message>
        <source>the pack to try, by id or file</source>
        <translation>要试算的制度：编号或文件</translation>
    </message>
    <message>
        <source>%1 is in “%2” by decision until %3; in effect with the next grading.</source>
        <translation>%1 人工定为“%2”，至 %3；下次评级时生效。</translation>
    </message>
    <message>
        <source>decisions by hand, gradings and proposals</source>
        <translation>人工决定、评级批次与审批</translation>
    </message>
    <message>
        <source>in this department; without it the customer&apos;s first</source>
        <translation>在哪个部门；不写则为客户的第一个部门</translation>
    </message>
    <message>
        <source>Usage: tool workday add D N | count FROM TO | is D</source>
        <translation>用法：tool workday add 日期 天数 | count 起 止 | is 日期</translation>
    </message>
    <message>
        <source>There is no tool “%1”; there are rmb, credit-code, phone, pinyin, workday.</source>
        <translation>没有工具“%1”；现有 rmb、credit-code、phone、pinyin、workday。</translation>
    </message>
    <message>
        <source>the functions the window uses, for scripts; without ARG a line of input each</source>
        <translation>窗口所用的小工具，供脚本调用；不带参数时逐行读取输入</translation>
    </message>
    <message>
        <source>The database is sound.</source>
        <translation>数据库没有问题。</translation>
    </message>
    <message>
        <source>The option %1 needs a value.</source>
        <translation>选项 %1 需要一个值。</translation>
    </message>
    <message>
        <source>
“kecectl COMMAND --help” lists a command&apos;s options.
</source>
        <translation>
“kecectl 命令 --help”列出该命令的选项。
</translation>
    </message>
    <message>
        <source>Usage: kecectl %1 %2</source>
        <translation>用法：kecectl %1 %2</translation>
    </message>
    <message>
        <source>There is no command “%1”; “kecectl --help” lists them.</source>
        <translation>没有命令“%1”；“kecectl --help”列出全部命令。</translation>
    </message>
    <message>
        <source>%1 has mistakes: %2.</source>
        <translation>%1 有 %2 处错误。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
    <message>
        <source>The database is not sound: %1 problems.</source>
        <translation>数据库有问题：共 %1 处。</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>There is no customer “%1”.</source>
        <translation>没有客户“%1”。</translation>
    </message>
    <message>
        <source>%1 entries removed from the trail.</source>
        <translation>已清理 %1 条操作记录。</translation>
    </message>
    <message>
        <source>Nothing is in the trail.</source>
        <translation>没有操作记录。</translation>
    </message>
    <message>
        <source>the trail, newest first: who did what, where and when</source>
        <translation>操作记录，最新的在前：谁、何时、在哪台电脑、做了什么</translation>
    </message>
    <message>
        <source>only what concerns this customer</source>
        <translation>只看与这个客户有关的</translation>
    </message>
    <message>
        <source>only from this day on</source>
        <translation>只看这一天及以后的</translation>
    </message>
    <message>
        <source>remove what is older than this day, which must be more than six months ago</source>
        <translation>清理这一天之前的记录，这一天必须在六个月以前</translation>
    </message>
    <message>
        <source>--json already writes to standard output; name a file for the refused rows.</source>
        <translation>--json 已经占用标准输出；请为被拒绝的行指定一个文件。</translation>
    </message>
    <message>
        <source>The map %1 is empty.</source>
        <translation>列映射文件 %1 是空的。</translation>
    </message>
    <message>
        <source>--json already writes to standard output; name a file for the report.</source>
        <translation>--json 已经占用标准输出；请为报表指定一个文件。</translation>
    </message>
    <message>
        <source>This database asks for a login: give --user NAME, and the password on the prompt, with --password-stdin or in KECE_PASSWORD.</source>
        <translation>这个数据库需要登录：请给出 --user 名字，密码在提示处输入，或用 --password-stdin、环境变量 KECE_PASSWORD 给出。</translation>
    </message>
    <message>
        <source>Password of %1: </source>
        <translation>%1 的密码：</translation>
    </message>
    <message>
        <source>The password of %1 is missing: type it on a terminal, or give it with --password-stdin or in KECE_PASSWORD.</source>
        <translation>缺少 %1 的密码：请在终端输入，或用 --password-stdin、环境变量 KECE_PASSWORD 给出。</translation>
    </message>
    <message>
        <source>New password: </source>
        <translation>新密码：</translation>
    </message>
    <message>
        <source>The same again: </source>
        <translation>再输一次：</translation>
    </message>
    <message>
        <source>The two passwords differ; nothing was changed.</source>
        <translation>两次输入的密码不同；没有改动。</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>no password</source>
        <translation>没有密码</translation>
    </message>
    <message>
        <source>Account %1 is there.</source>
        <translation>账号 %1 已建立。</translation>
    </message>
    <message>
        <source>Its password for the first login: %1</source>
        <translation>首次登录的密码：%1</translation>
    </message>
    <message>
        <source>The new password is missing: type it on a terminal, or give it as the next line with --password-stdin or in KECE_NEW_PASSWORD.</source>
        <translation>缺少新密码：请在终端输入，或用 --password-stdin 的下一行、环境变量 KECE_NEW_PASSWORD 给出。</translation>
    </message>
    <message>
        <source>%1 has a new password.</source>
        <translation>%1 的密码已更换。</translation>
    </message>
    <message>
        <source>%1 is disabled.</source>
        <translation>%1 已停用。</translation>
    </message>
    <message>
        <source>%1 is enabled.</source>
        <translation>%1 已启用。</translation>
    </message>
    <message>
        <source>%1 has the role %2.</source>
        <translation>%1 的角色是 %2。</translation>
    </message>
    <message>
        <source>%1 belongs to %2.</source>
        <translation>%1 属于 %2。</translation>
    </message>
    <message>
        <source>accounts, their roles and passwords</source>
        <translation>账号、角色和密码</translation>
    </message>
    <message>
        <source>sales, manager, clerk, archive, executive, admin, or one of the company&apos;s own</source>
        <translation>sales、manager、clerk、archive、executive、admin，或公司自设的角色</translation>
    </message>
    <message>
        <source>the person&apos;s name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>the department the account belongs to</source>
        <translation>账号所属部门</translation>
    </message>
    <message>
        <source>kecectl [--db FILE] [--user NAME] [--json] COMMAND …

Commands:
</source>
        <translation>kecectl [--db 文件] [--user 名字] [--json] 命令 …

命令：
</translation>
    </message>
    <message>
        <source>This password was given by an administrator; replace it: kecectl --user %1 user set-password</source>
        <translation>这个密码是管理员给的，请更换：kecectl --user %1 user set-password</translation>
    </message>
    <message>
        <source>There is no terminal to ask for a password on.</source>
        <translation>没有终端可以输入密码。</translation>
    </message>
    <message>
        <source>--keep takes how many days, weeks and months to keep a backup of: 7,4,12.</source>
        <translation>--keep 后面写保留几天、几周、几个月的备份：7,4,12。</translation>
    </message>
    <message>
        <source>There are no daily backups any more.</source>
        <translation>不再每日备份。</translation>
    </message>
    <message>
        <source>Every day a backup goes to %1, by the open window or by “kecectl run-due”.</source>
        <translation>每天备份到 %1，由打开着的窗口或“kecectl run-due”执行。</translation>
    </message>
    <message>
        <source>A backup is read back before it counts, so it needs a file, not the output.</source>
        <translation>备份写完要读回核对，所以必须写到文件，不能写到标准输出。</translation>
    </message>
    <message>
        <source>No backup was made, since the database is damaged; earlier backups were left as they are:
%1</source>
        <translation>数据库已损坏，没有备份；以前的备份没有动：
%1</translation>
    </message>
    <message>
        <source>Backed up to %1 (%2 bytes), read back and found good.</source>
        <translation>已备份到 %1（%2 字节），读回核对无误。</translation>
    </message>
    <message>
        <source>Nothing was restored, since the database in the backup is not sound:
%1</source>
        <translation>备份中的数据库不完好，没有恢复：
%1</translation>
    </message>
    <message>
        <source>Restored into %1, as it stood at %2.</source>
        <translation>已恢复到 %1，为 %2 时的状态。</translation>
    </message>
    <message>
        <source>The key of its trail was not found: put it beside as %1 before anybody opens the database, or its earlier entries cannot be checked.</source>
        <translation>没有找到操作记录的密钥：请在打开数据库之前把它放到 %1，否则以前的操作记录无法核对。</translation>
    </message>
    <message>
        <source>read the passphrase from the first line of the input</source>
        <translation>从标准输入的第一行读口令</translation>
    </message>
    <message>
        <source>back the database up into one file while others work with it</source>
        <translation>把数据库备份到一个文件，别人可以照常工作</translation>
    </message>
    <message>
        <source>encrypt it with a passphrase (asked for, or in KECE_BACKUP_PASSPHRASE)</source>
        <translation>用口令加密（当面输入，或放在 KECE_BACKUP_PASSPHRASE 里）</translation>
    </message>
    <message>
        <source>from now on make one every day, in this folder; empty: no more</source>
        <translation>以后每天备份到这个文件夹；空着表示不再备份</translation>
    </message>
    <message>
        <source>of how many days, weeks and months: 7,4,12</source>
        <translation>保留几天、几周、几个月：7,4,12</translation>
    </message>
    <message>
        <source>restore a backup into the new file that --db names</source>
        <translation>把备份恢复到 --db 指定的新文件</translation>
    </message>
    <message>
        <source>Name a file that ends in .json or .pdf.</source>
        <translation>请指定以 .json 或 .pdf 结尾的文件。</translation>
    </message>
    <message>
        <source>%1 values written to %2.</source>
        <translation>%1 项内容已写入 %2。</translation>
    </message>
    <message>
        <source>Erased: %1 records, the values of %2 entries of the trail, %3 drafts.</source>
        <translation>已删除：%1 条记录中的信息、%2 条操作记录的内容、%3 份草稿。</translation>
    </message>
    <message>
        <source>Still in the backup %1, which goes on %2.</source>
        <translation>备份 %1 里还有，该备份将于 %2 清除。</translation>
    </message>
    <message>
        <source>Still in %1, which stays until you delete it.</source>
        <translation>%1 里还有，需要您自己删除。</translation>
    </message>
    <message>
        <source>Then run “kecectl privacy clean”.</source>
        <translation>之后请运行“kecectl privacy clean”。</translation>
    </message>
    <message>
        <source>What was deleted is overwritten.</source>
        <translation>已删除的内容已被抹掉。</translation>
    </message>
    <message>
        <source>Requests are due within %1 working days from now on.</source>
        <translation>今后登记的请求应在 %1 个工作日内答复。</translation>
    </message>
    <message>
        <source>a person&apos;s data: hand it out as JSON or PDF, or erase it everywhere</source>
        <translation>个人信息：导出为 JSON 或 PDF，或从各处删除</translation>
    </message>
    <message>
        <source>the contact of the customer whose data it is about</source>
        <translation>所涉及的客户联系人</translation>
    </message>
    <message>
        <source>on whose request; it is kept and must not name the person</source>
        <translation>依据谁的请求；会保留，不要写姓名</translation>
    </message>
    <message>
        <source>check the database: integrity, references, schema, digests of the rows, derived indexes, trail</source>
        <translation>检查数据库：完整性、引用、表结构、各表数据的摘要、索引、操作记录</translation>
    </message>
    <message>
        <source>Passphrase of the backup:</source>
        <translation>备份的口令：</translation>
    </message>
    <message>
        <source>Once more:</source>
        <translation>再输入一次：</translation>
    </message>
    <message>
        <source>The two passphrases differ. Nothing was done.</source>
        <translation>两次输入的口令不一致，什么也没有做。</translation>
    </message>
    <message>
        <source>A passphrase is needed: type it, pass it on the input, or set KECE_BACKUP_PASSPHRASE.</source>
        <translation>需要口令：请输入，或从标准输入传入，或设置 KECE_BACKUP_PASSPHRASE。</translation>
    </message>
    <message>
        <source>%1  %2  %3  due %4, %5 day(s) overdue
</source>
        <translation>%1  %2  %3  应于 %4 归还，已逾期 %5 天
</translation>
    </message>
    <message>
        <source>archives that are out and not back in time</source>
        <translation>列出到期未归还的档案</translation>
    </message>
    <message>
        <source>Archives still out: %1; take them back first.
</source>
        <translation>还有 %1 份档案未归还，请先收回。
</translation>
    </message>
    <message>
        <source>Nothing was changed: this was a preview.</source>
        <translation>这是预览，没有改动任何内容。</translation>
    </message>
    <message>
        <source>%1 records of %2 are with %3 now; the account %2 is disabled.</source>
        <translation>%2 的 %1 条记录已移交给 %3，账号 %2 已停用。</translation>
    </message>
    <message>
        <source>hand-over: only count; change nothing</source>
        <translation>交接：只清点，不改动</translation>
    </message>
    <message>
        <source>The server is ready; %1 sees everything.</source>
        <translation>服务器已就绪；%1 可以看到全部数据。</translation>
    </message>
    <message>
        <source>%1 may log in.</source>
        <translation>%1 可以登录了。</translation>
    </message>
    <message>
        <source>make a PostgreSQL server ready, and its accounts; passwords are read from stdin</source>
        <translation>准备 PostgreSQL 服务器及其账号；密码从标准输入读取</translation>
    </message>
    <message>
        <source>of the account: sales, manager, clerk, archive, executive, admin, or one of your own</source>
        <translation>账号的角色：sales、manager、clerk、archive、executive、admin，或本公司自定义的角色</translation>
    </message>
    <message>
        <source>%1 rows transferred and compared.</source>
        <translation>已转移并核对 %1 行。</translation>
    </message>
    <message>
        <source>copy the whole database into a new one: from a file to a server, or back</source>
        <translation>把整个数据库复制到新库：从文件到服务器，或反过来</translation>
    </message>
    <message>
        <source>Name a file for one backup, or with --daily a folder for one every day, not both.</source>
        <translation>请给出一个文件（备份一次），或用 --daily 给出一个文件夹（每天备份），两者只能选一。</translation>
    </message>
    <message>
        <source>--%1 needs a number from 1.</source>
        <translation>--%1 后面要写一个不小于 1 的数。</translation>
    </message>
    <message>
        <source>“%1” is none of: %2, all.</source>
        <translation>“%1”不在其中：%2、all。</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>超期 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>due at most so many days later</source>
        <translation>只看这么多天之内到期的</translation>
    </message>
    <message>
        <source>only what this account answers for</source>
        <translation>只看这个账号负责的</translation>
    </message>
    <message>
        <source>--%1 needs a number of days.</source>
        <translation>--%1 后面要写天数。</translation>
    </message>
    <message>
        <source>There is no report “%1”; there are: %2.</source>
        <translation>没有报表“%1”；有：%2。</translation>
    </message>
    <message>
        <source>a report as text, JSON, CSV, XLSX or PDF: %1</source>
        <translation>报表，可为文字、JSON、CSV、XLSX 或 PDF：%1</translation>
    </message>
    <message>
        <source>what is to be done by when: %1, all</source>
        <translation>什么事什么时候到期：%1、all</translation>
    </message>
    <message>
        <source>csv, xlsx, or ics for a calendar</source>
        <translation>csv、xlsx，或 ics（日历）</translation>
    </message>
    <message>
        <source>The policy in force says nothing of how this complaint goes.</source>
        <translation>启用的制度没有写这件投诉怎么走。</translation>
    </message>
    <message>
        <source>how far a complaint has come: its stages, clocks and who answers for it; let its clocks stand still</source>
        <translation>一件投诉走到哪一步：阶段、时限、责任；也可暂停计时</translation>
    </message>
    <message>
        <source>why the clocks stand still</source>
        <translation>暂停计时的原因</translation>
    </message>
    <message>
        <source>No approvals.</source>
        <translation>没有审批事项。</translation>
    </message>
    <message>
        <source>“%1” cannot be put to approval; contracts can.</source>
        <translation>“%1”不能提交审批；合同（contracts）可以。</translation>
    </message>
    <message>
        <source>“%1” is no opinion by aspect; write ASPECT=TEXT.</source>
        <translation>“%1”不是分方面的意见，请写成 方面=意见。</translation>
    </message>
    <message>
        <source>“%1” is no number of a request; “approvals list” shows them.</source>
        <translation>“%1”不是申请编号；approvals list 会列出编号。</translation>
    </message>
    <message>
        <source>put contracts to approval, and approve, return or reject what waits for you</source>
        <translation>提交合同审批；批准、退回或否决待您审批的申请</translation>
    </message>
    <message>
        <source>list: everything within reach; without it what waits for you</source>
        <translation>list：列出有权看到的全部；不写则只列待我审批的</translation>
    </message>
    <message>
        <source>list: what you submitted</source>
        <translation>list：列出我提交的</translation>
    </message>
    <message>
        <source>submit: sign (if not given), change or end</source>
        <translation>submit：sign 签订（默认）、change 变更、end 解除</translation>
    </message>
    <message>
        <source>your opinion, or what is asked for</source>
        <translation>审批意见，或申请说明</translation>
    </message>
    <message>
        <source>your opinion on one aspect of the review; may be given again</source>
        <translation>对某一方面的评审意见，可写多次</translation>
    </message>
</context>
<context>
    <name>CompanyCalendar</name>
    <message>
        <source>Write working hours one after the other, like 09:00-12:00, 13:30-18:00.</source>
        <translation>上班时间请按先后写，例如 09:00-12:00, 13:30-18:00。</translation>
    </message>
    <message>
        <source>Write when each shift begins, like 08:00, 16:00, 00:00.</source>
        <translation>请写每个班次的开始时间，例如 08:00, 16:00, 00:00。</translation>
    </message>
    <message>
        <source>Line %1: write a day like 2026-09-18 off Anniversary.</source>
        <translation>第 %1 行：请写成 2026-09-18 off 厂庆 这样的日期。</translation>
    </message>
    <message>
        <source>Line %1: the days run from the earlier to the later, over a year at most.</source>
        <translation>第 %1 行：起止日期应先早后晚，最长一年。</translation>
    </message>
</context>
<context>
    <name>CompanyDuties</name>
    <message>
        <source>The policy in force has no routine duties.</source>
        <translation>启用的制度没有规定例行工作。</translation>
    </message>
    <message>
        <source>“%1” is no routine duty of the policy; there are: %2.</source>
        <translation>“%1”不是制度规定的例行工作；可选：%2。</translation>
    </message>
</context>
<context>
    <name>Complaint</name>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Complaint no.</source>
        <translation>投诉编号</translation>
    </message>
    <message>
        <source>Received at</source>
        <translation>受理时间</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Order no.</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>投诉内容</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>索赔金额</translation>
    </message>
    <message>
        <source>Documents complete at</source>
        <translation>材料齐全时间</translation>
    </message>
    <message>
        <source>Replied at</source>
        <translation>回复时间</translation>
    </message>
    <message>
        <source>Resolved at</source>
        <translation>处理完成时间</translation>
    </message>
    <message>
        <source>Justified</source>
        <translation>是否属实</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Reply due</source>
        <translation>回复期限</translation>
    </message>
    <message>
        <source>Result due</source>
        <translation>处理期限</translation>
    </message>
    <message>
        <source>Taking in</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>查明</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>后续</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Settled on the spot</source>
        <translation>当场解决</translation>
    </message>
    <message>
        <source>Not reported</source>
        <translation>不上报</translation>
    </message>
    <message>
        <source>To the superior</source>
        <translation>报主管</translation>
    </message>
    <message>
        <source>To the management</source>
        <translation>报领导</translation>
    </message>
    <message>
        <source>The company</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>双方</translation>
    </message>
    <message>
        <source>A third party</source>
        <translation>第三方</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无过错</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>立即</translation>
    </message>
    <message>
        <source>Within the time</source>
        <translation>限时</translation>
    </message>
    <message>
        <source>Several departments</source>
        <translation>部门协调</translation>
    </message>
    <message>
        <source>By instruction</source>
        <translation>按指示</translation>
    </message>
    <message>
        <source>First contact</source>
        <translation>首问责任人</translation>
    </message>
    <message>
        <source>On the spot</source>
        <translation>当场处理</translation>
    </message>
    <message>
        <source>Handed over at</source>
        <translation>移交时间</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Told the times at</source>
        <translation>告知时限时间</translation>
    </message>
    <message>
        <source>Wanted result</source>
        <translation>期望结果</translation>
    </message>
    <message>
        <source>Same problem</source>
        <translation>同类问题</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Report to</source>
        <translation>上报决定</translation>
    </message>
    <message>
        <source>Reported at</source>
        <translation>上报时间</translation>
    </message>
    <message>
        <source>Investigation</source>
        <translation>调查情况</translation>
    </message>
    <message>
        <source>Cause class</source>
        <translation>原因类别</translation>
    </message>
    <message>
        <source>At fault</source>
        <translation>过错方</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因分析</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Way of handling</source>
        <translation>处理方式</translation>
    </message>
    <message>
        <source>Recall started at</source>
        <translation>召回启动时间</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>处理措施</translation>
    </message>
    <message>
        <source>Company bears, %</source>
        <translation>公司责任比例（%）</translation>
    </message>
    <message>
        <source>Customer bears, %</source>
        <translation>客户责任比例（%）</translation>
    </message>
    <message>
        <source>Compensation</source>
        <translation>赔付金额</translation>
    </message>
    <message>
        <source>Visit or letter on</source>
        <translation>专访或专函日期</translation>
    </message>
    <message>
        <source>Customer confirmed on</source>
        <translation>客户确认日期</translation>
    </message>
    <message>
        <source>Improvement</source>
        <translation>改进措施</translation>
    </message>
    <message>
        <source>Effect confirmed on</source>
        <translation>效果确认日期</translation>
    </message>
    <message>
        <source>Clock paused</source>
        <translation>暂停计时</translation>
    </message>
    <message>
        <source>Responsible person</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Share, %</source>
        <translation>责任比例（%）</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Responsibility</source>
        <translation>责任分摊</translation>
    </message>
    <message>
        <source>Responsibility among the staff</source>
        <translation>内部责任分摊</translation>
    </message>
</context>
<context>
    <name>ComplaintCase</name>
    <message>
        <source>Only a claim is shared between the company and the customer; fill in the claim, or leave both shares empty.</source>
        <translation>只有索赔才分公司与客户的责任比例：请填索赔金额，或者把两个比例都留空。</translation>
    </message>
    <message>
        <source>Say what the company bears and what the customer bears; together they come to 100 %.</source>
        <translation>请把公司和客户的责任比例都填上，合计 100 %。</translation>
    </message>
    <message>
        <source>A compensation is agreed on only after the shares of the company and the customer are settled; fill in both first.</source>
        <translation>先定公司与客户的责任比例，再协商赔付金额；请先填两个比例。</translation>
    </message>
    <message>
        <source>Responsibility among the staff, coming to 100 %</source>
        <translation>内部责任分摊（合计 100 %）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 before the stage “%2” (%3) is done; fill in: %4.</source>
        <translation>%1：“%2”（%3）还没有完成，请填写：%4。</translation>
    </message>
    <message>
        <source>“%1” cannot be filled in</source>
        <translation>还不能填“%1”</translation>
    </message>
    <message>
        <source>What the people responsible answer for comes to %1 %; correct the lines so that it is 100 %, then close the complaint.</source>
        <translation>内部责任合计 %1 %，请改到正好 100 %，再了结这件投诉。</translation>
    </message>
    <message>
        <source>The complaint cannot be closed</source>
        <translation>这件投诉还不能了结</translation>
    </message>
    <message>
        <source>%1 stands there already with %2 %; change that line instead.</source>
        <translation>%1 已经有一行，占 %2 %；请改那一行。</translation>
    </message>
    <message>
        <source>With this line the people responsible answer for %1 %; together they come to 100 %, so at most %2 % are left.</source>
        <translation>加上这一行，内部责任合计 %1 %；合计应为 100 %，这一行最多填 %2 %。</translation>
    </message>
</context>
<context>
    <name>Contact</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Main contact</source>
        <translation>主要联系人</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
</context>
<context>
    <name>Contract</name>
    <message>
        <source>Simple</source>
        <translation>口头格式</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Special</source>
        <translation>特殊</translation>
    </message>
    <message>
        <source>Contract no.</source>
        <translation>合同号</translation>
    </message>
    <message>
        <source>Contract name</source>
        <translation>合同名称</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>合同类型</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签订日期</translation>
    </message>
    <message>
        <source>Starts on</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>合同金额</translation>
    </message>
    <message>
        <source>Handled by</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>Breached on</source>
        <translation>违约日期</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>需要试运作</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>试运作中</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>试运作成功</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>试运作未成功</translation>
    </message>
    <message>
        <source>Trial run</source>
        <translation>试运作</translation>
    </message>
    <message>
        <source>Sealed by us on</source>
        <translation>我方盖章日期</translation>
    </message>
    <message>
        <source>Sealed by the customer on</source>
        <translation>对方盖章日期</translation>
    </message>
    <message>
        <source>In effect from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Terminated on</source>
        <translation>解除日期</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>区间内</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>区间外</translation>
    </message>
    <message>
        <source>Price against the published range</source>
        <translation>公布价格区间</translation>
    </message>
</context>
<context>
    <name>Contracts</name>
    <message>
        <source>This customer is on the company&apos;s blacklist and cannot sign; end that entry first.</source>
        <translation>这家客户在公司黑名单上，不能签合同；请先解除黑名单。</translation>
    </message>
    <message>
        <source>This is being approved as it stands; withdraw the request, change it, and submit it again.</source>
        <translation>正在按现在的内容审批；请先撤回，修改后再提交。</translation>
    </message>
    <message>
        <source>This was approved as it stands. A change takes the same approval: submit it for a change, and save once it is approved.</source>
        <translation>已按现在的内容批准。变更要走同样的审批：请先“申请变更”，批准后再修改保存。</translation>
    </message>
    <message>
        <source>Ending a contract takes the same approval as signing it: submit it for termination, and fill this in once it is approved.</source>
        <translation>解除合同与签订走同样的审批：请先“申请解除”，批准后再填写。</translation>
    </message>
    <message>
        <source>It is sealed once it is approved: submit it for approval, and fill this in afterwards.</source>
        <translation>批准以后才能盖章：请先提交审批，批准后再填写。</translation>
    </message>
    <message>
        <source>A trial run is asked for and has not succeeded; until then it is not sealed.</source>
        <translation>需要试运作而尚未成功，在此之前不能盖章。</translation>
    </message>
    <message>
        <source>This contract was terminated; there is nothing left to approve.</source>
        <translation>这份合同已解除，无需审批。</translation>
    </message>
    <message>
        <source>The signing is approved already; submit it for a change or a termination.</source>
        <translation>签订已经批准；请改为申请变更或解除。</translation>
    </message>
    <message>
        <source>A contract is put to approval for sign, change or end.</source>
        <translation>合同的审批事项为 sign（签订）、change（变更）或 end（解除）。</translation>
    </message>
    <message>
        <source>It is not approved yet: change it freely and submit it for signing.</source>
        <translation>还没有批准签订：直接修改，然后提交审批即可。</translation>
    </message>
    <message>
        <source>That is approved already; carry it out first.</source>
        <translation>这一项已经批准，请先办理。</translation>
    </message>
    <message>
        <source>No policy in force asks for contracts to be approved; put one in force with “policy use”.</source>
        <translation>启用的制度没有合同审批的规定；请先用 policy use 启用。</translation>
    </message>
    <message>
        <source>This would make it older than the policy that asks for its approval; correct the day.</source>
        <translation>这样会早于审批制度的启用日，请更正日期。</translation>
    </message>
    <message>
        <source>Contract %1 is another customer&apos;s; choose one of this customer, or none.</source>
        <translation>合同 %1 是另一家客户的；请选本客户的合同，或者留空。</translation>
    </message>
    <message>
        <source>Contract %1 is not in effect: it must be approved and sealed by both parties first (%2). Submit it for approval, or book this without a contract.</source>
        <translation>合同 %1 尚未生效：须先批准并由双方盖章（%2）。请提交审批，或者不填合同号登记。</translation>
    </message>
    <message>
        <source>Contract %1 is in effect only from %2 (%3); correct the day, or book this without a contract.</source>
        <translation>合同 %1 自 %2 起生效（%3）；请更正日期，或者不填合同号登记。</translation>
    </message>
</context>
<context>
    <name>CreditCode</name>
    <message>
        <source>There is no credit code here.</source>
        <translation>这里没有统一社会信用代码。</translation>
    </message>
    <message>
        <source>A credit code has 18 characters; compare it with the business licence.</source>
        <translation>统一社会信用代码应为18位，请与营业执照核对。</translation>
    </message>
    <message>
        <source>A credit code has digits for the area and never the letters I, O, S, V or Z; perhaps 1 and 0 are meant.</source>
        <translation>统一社会信用代码的行政区划部分应为数字，且不用字母 I、O、S、V、Z，是否误写了 1 和 0？</translation>
    </message>
    <message>
        <source>The last character does not fit the others; a character is mistyped or two are exchanged.</source>
        <translation>末位校验码与前面不符，可能有一位输错或两位颠倒。</translation>
    </message>
    <message>
        <source>This is a 15-digit registration number from before 2015; ask for the 18-character code.</source>
        <translation>这是2015年以前的15位工商注册号，请索取18位统一社会信用代码。</translation>
    </message>
</context>
<context>
    <name>Customer</name>
    <message>
        <source>Company</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Medical institution</source>
        <translation>医疗机构</translation>
    </message>
    <message>
        <source>Dealer</source>
        <translation>经销商</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Government</source>
        <translation>机关</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>直接</translation>
    </message>
    <message>
        <source>Indirect</source>
        <translation>间接</translation>
    </message>
    <message>
        <source>Customer code</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Customer name</source>
        <translation>客户名称</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Amount, 12 months</source>
        <translation>近12个月金额</translation>
    </message>
    <message>
        <source>On last year</source>
        <translation>较上年</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>最近拜访</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期款</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>客户性质</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>所属行业</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>所属部门</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>法人代表</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>传真</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>客户来源</translation>
    </message>
    <message>
        <source>Acquisition</source>
        <translation>开拓方式</translation>
    </message>
    <message>
        <source>Opened on</source>
        <translation>建档日期</translation>
    </message>
    <message>
        <source>Cooperation since</source>
        <translation>合作起始日期</translation>
    </message>
    <message>
        <source>Cooperation until</source>
        <translation>合作终止日期</translation>
    </message>
    <message>
        <source>Credit grade</source>
        <translation>信用等级</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Tier rank</source>
        <translation>等级次序</translation>
    </message>
    <message>
        <source>Tier name</source>
        <translation>等级名称</translation>
    </message>
    <message>
        <source>Tier name (English)</source>
        <translation>等级英文名</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Secrecy level</source>
        <translation>密级</translation>
    </message>
    <message>
        <source>Archive kept by</source>
        <translation>档案保管人</translation>
    </message>
    <message>
        <source>Distribution: people</source>
        <translation>传阅人员</translation>
    </message>
    <message>
        <source>Distribution: departments</source>
        <translation>传阅部门</translation>
    </message>
    <message>
        <source>Secrecy wishes</source>
        <translation>保密要求</translation>
    </message>
</context>
<context>
    <name>DateText</name>
    <message>
        <source>This is not a date; write it like 2026-06-30.</source>
        <translation>这不是日期，请写成 2026-06-30 的样子。</translation>
    </message>
    <message>
        <source>With the day or the month first nobody can tell which is which; write the year first, like 2026-06-30.</source>
        <translation>日或月写在前面分不清日和月，请把年份写在最前，如 2026-06-30。</translation>
    </message>
    <message>
        <source>The year needs four digits; write the date like 2026-06-30.</source>
        <translation>年份要写四位，请写成 2026-06-30 的样子。</translation>
    </message>
    <message>
        <source>The calendar has no such day; check the month and the day.</source>
        <translation>日历上没有这一天，请核对月和日。</translation>
    </message>
    <message>
        <source>Only a day belongs here, and the time after it would be lost; write just 2026-06-30.</source>
        <translation>这里只填日期，后面的时刻会丢失，请只写 2026-06-30。</translation>
    </message>
    <message>
        <source>This is not a time; write it like 2026-06-30 14:05.</source>
        <translation>这不是时间，请写成 2026-06-30 14:05 的样子。</translation>
    </message>
    <message>
        <source>Enter a date such as 2026-11-20, 11-20 or +7.</source>
        <translation>请输入日期，例如 2026-11-20、11-20 或 +7。</translation>
    </message>
    <message>
        <source>There is no such day. Enter a date such as 2026-11-20.</source>
        <translation>没有这一天。请输入日期，例如 2026-11-20。</translation>
    </message>
    <message>
        <source>Enter a date and time such as 2026-11-20 14:05.</source>
        <translation>请输入日期和时间，例如 2026-11-20 14:05。</translation>
    </message>
    <message>
        <source>There is no such time of day. Enter a time such as 14:05.</source>
        <translation>没有这个时间。请输入时间，例如 14:05。</translation>
    </message>
</context>
<context>
    <name>DealerOperator</name>
    <message>
        <source>Female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>法人代表</translation>
    </message>
    <message>
        <source>Who really decides</source>
        <translation>实权者</translation>
    </message>
    <message>
        <source>Relation to the operator</source>
        <translation>与经营者关系</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Native place</source>
        <translation>籍贯</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>学历</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Temperament</source>
        <translation>性情</translation>
    </message>
    <message>
        <source>Character</source>
        <translation>品性</translation>
    </message>
    <message>
        <source>Other positions</source>
        <translation>其他职位</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Home address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>Social relations</source>
        <translation>社会关系</translation>
    </message>
    <message>
        <source>Influence of the spouse</source>
        <translation>配偶影响程度</translation>
    </message>
    <message>
        <source>Reputation so far</source>
        <translation>以往信誉</translation>
    </message>
    <message>
        <source>Criminal record</source>
        <translation>曾有前科</translation>
    </message>
    <message>
        <source>Was bankrupt</source>
        <translation>曾倒闭</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Filled in by</source>
        <translation>调查或填表者</translation>
    </message>
    <message>
        <source>Filled in on</source>
        <translation>填表日期</translation>
    </message>
    <message>
        <source>Operator of a dealer</source>
        <translation>经销商经营者</translation>
    </message>
    <message>
        <source>Operators of dealers</source>
        <translation>经销商经营者</translation>
    </message>
</context>
<context>
    <name>DecideTier</name>
    <message>
        <source>“%1” is no tier of the policy in force; there are: %2.</source>
        <translation>在用的制度里没有等级“%1”；现有：%2。</translation>
    </message>
    <message>
        <source>A decision by hand needs a reason.</source>
        <translation>人工决定必须写明原因。</translation>
    </message>
    <message>
        <source>A decision by hand needs the day it ends on, today or later.</source>
        <translation>人工决定必须写明截止日期，不早于今天。</translation>
    </message>
    <message>
        <source>%1 is no customer of “%2”.</source>
        <translation>%1 不是“%2”的客户。</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>This database has customers already; the demo company goes into a new one.</source>
        <translation>此数据库中已有客户，演示公司只能放入新建的数据库。</translation>
    </message>
    <message>
        <source>The words of the demo company are missing; install the program again.</source>
        <translation>演示公司的词表缺失，请重新安装程序。</translation>
    </message>
</context>
<context>
    <name>DemoStart</name>
    <message>
        <source>Welcome to Kece</source>
        <translation>欢迎使用客策</translation>
    </message>
    <message>
        <source>There is no database yet. Look around in an invented company first, or begin with an empty database of your own?</source>
        <translation>还没有数据库。先到一家虚构的示例公司里看看，还是直接新建自己的空数据库？</translation>
    </message>
    <message>
        <source>Look at the demo company</source>
        <translation>看示例公司</translation>
    </message>
    <message>
        <source>Begin with an empty database</source>
        <translation>新建空数据库</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Setting up the demo company…</source>
        <translation>正在准备示例公司…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Department</name>
    <message>
        <source>Name</source>
        <translation>部门名称</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>上级部门</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>所属部门</translation>
    </message>
</context>
<context>
    <name>Deputy</name>
    <message>
        <source>Who is away</source>
        <translation>被代理人</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>代理人</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Deputy for approvals</source>
        <translation>代理审批</translation>
    </message>
    <message>
        <source>Deputies for approvals</source>
        <translation>代理审批</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>交易</translation>
    </message>
    <message>
        <source>Dealings</source>
        <translation>往来</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Secrecy</source>
        <translation>保密</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Responsibility</source>
        <translation>责任分摊</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>审批</translation>
    </message>
</context>
<context>
    <name>Draft</name>
    <message>
        <source>The draft cannot be kept: %1.</source>
        <translation>草稿无法保存：%1。</translation>
    </message>
</context>
<context>
    <name>DueItems</name>
    <message>
        <source>Contract ends</source>
        <translation>合同到期</translation>
    </message>
    <message>
        <source>Off the blacklist</source>
        <translation>黑名单到期</translation>
    </message>
    <message>
        <source>Review of the tiers</source>
        <translation>客户定级评审</translation>
    </message>
    <message>
        <source>Archive due back</source>
        <translation>档案应还</translation>
    </message>
    <message>
        <source>Answer a request about personal data</source>
        <translation>答复个人信息申请</translation>
    </message>
    <message>
        <source>Visit as agreed</source>
        <translation>按约定回访</translation>
    </message>
    <message>
        <source>Visit as planned</source>
        <translation>按计划拜访</translation>
    </message>
    <message>
        <source>Approve or reject the proposed tiers</source>
        <translation>审批待定的定级结果</translation>
    </message>
    <message>
        <source>Answer a dissatisfied customer</source>
        <translation>答复不满意的顾客</translation>
    </message>
    <message>
        <source>Carry out the improvement</source>
        <translation>落实改进措施</translation>
    </message>
    <message>
        <source>%1: %2 of %3 customers answered</source>
        <translation>%1：%3 家客户中 %2 家已答复</translation>
    </message>
    <message>
        <source>Approve: %1</source>
        <translation>审批：%1</translation>
    </message>
</context>
<context>
    <name>DueModel</name>
    <message>
        <source>Visit</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation>分级</translation>
    </message>
    <message>
        <source>Blacklist</source>
        <translation>黑名单</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>个人信息</translation>
    </message>
    <message>
        <source>Visit plan</source>
        <translation>拜访计划</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>满意度调查</translation>
    </message>
    <message>
        <source>Routine duty</source>
        <translation>例行工作</translation>
    </message>
    <message>
        <source>Dissatisfaction</source>
        <translation>不满意处理</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>审批</translation>
    </message>
</context>
<context>
    <name>DueNotices</name>
    <message numerus="yes">
        <source>%n due, %1 of them late</source>
        <translation>
            <numerusform>%n 件到期，其中 %1 件已超期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due today</source>
        <translation>
            <numerusform>今天有 %n 件到期</numerusform>
        </translation>
    </message>
    <message>
        <source>Kece</source>
        <translation>客策</translation>
    </message>
</context>
<context>
    <name>DutyRecord</name>
    <message>
        <source>Duty</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>任务名称</translation>
    </message>
    <message>
        <source>For the period of</source>
        <translation>所属期间</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>完成人</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Routine duty done</source>
        <translation>例行工作记录</translation>
    </message>
    <message>
        <source>Routine duties done</source>
        <translation>例行工作记录</translation>
    </message>
    <message>
        <source>For an evaluation</source>
        <translation>用于评价报告</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Achievements</source>
        <translation>取得的成效</translation>
    </message>
    <message>
        <source>Unsolved problems</source>
        <translation>未解决的问题</translation>
    </message>
    <message>
        <source>Improvement and suggestions</source>
        <translation>改进措施与建议</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>已取消，没有改动任何内容。</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>The format “%1” is not known; there are csv and xlsx.</source>
        <translation>没有格式“%1”；可用 csv 和 xlsx。</translation>
    </message>
    <message>
        <source>%1 have no day of their own; write them as a table.</source>
        <translation>%1没有日期，请导出成表格。</translation>
    </message>
</context>
<context>
    <name>ExportList</name>
    <message>
        <source>Export what is shown</source>
        <translation>导出当前列表</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel 工作簿 (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Exporting to %1…</source>
        <translation>正在导出到 %1…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 rows exported to %2.</source>
        <translation>已导出 %1 行到 %2。</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx);;CSV (*.csv);;Calendar (*.ics)</source>
        <translation>Excel 工作簿 (*.xlsx);;CSV (*.csv);;日历 (*.ics)</translation>
    </message>
</context>
<context>
    <name>Fact</name>
    <message>
        <source>Amount, 12 months</source>
        <translation>近12个月交易额</translation>
    </message>
    <message>
        <source>Amount, 12 months before</source>
        <translation>上一个12个月交易额</translation>
    </message>
    <message>
        <source>Amount, total</source>
        <translation>累计交易额</translation>
    </message>
    <message>
        <source>Amount, year to date</source>
        <translation>本年交易额</translation>
    </message>
    <message>
        <source>Orders, 12 months</source>
        <translation>近12个月订单数</translation>
    </message>
    <message>
        <source>Orders, total</source>
        <translation>累计订单数</translation>
    </message>
    <message>
        <source>Profit, 12 months</source>
        <translation>近12个月利润</translation>
    </message>
    <message>
        <source>Share of profit, 12 months</source>
        <translation>近12个月利润占比</translation>
    </message>
    <message>
        <source>Share of profit of those ranked before</source>
        <translation>排名在前者的利润占比</translation>
    </message>
    <message>
        <source>First order</source>
        <translation>首次下单日期</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>最近下单日期</translation>
    </message>
    <message>
        <source>Days since last order</source>
        <translation>距最近下单天数</translation>
    </message>
    <message>
        <source>Months since start</source>
        <translation>合作月数</translation>
    </message>
    <message>
        <source>Growth, 12 months</source>
        <translation>近12个月增长率</translation>
    </message>
    <message>
        <source>Overdue payments, 12 months</source>
        <translation>近12个月逾期次数</translation>
    </message>
    <message>
        <source>Longest overdue, 12 months</source>
        <translation>近12个月最长逾期天数</translation>
    </message>
    <message>
        <source>Overdue amount</source>
        <translation>逾期未付金额</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>合同数</translation>
    </message>
    <message>
        <source>Contract amount, 12 months</source>
        <translation>近12个月合同金额</translation>
    </message>
    <message>
        <source>Breaches of contract, 12 months</source>
        <translation>近12个月违约次数</translation>
    </message>
    <message>
        <source>Complaints, 12 months</source>
        <translation>近12个月投诉次数</translation>
    </message>
    <message>
        <source>Justified complaints, 12 months</source>
        <translation>近12个月属实投诉次数</translation>
    </message>
    <message>
        <source>Claims, 12 months</source>
        <translation>近12个月索赔金额</translation>
    </message>
    <message>
        <source>Visits, 12 months</source>
        <translation>近12个月拜访次数</translation>
    </message>
    <message>
        <source>Days since last visit</source>
        <translation>距最近拜访天数</translation>
    </message>
    <message>
        <source>Satisfaction, latest</source>
        <translation>最近一次满意度</translation>
    </message>
    <message>
        <source>Satisfaction, average of 12 months</source>
        <translation>近12个月平均满意度</translation>
    </message>
    <message>
        <source>Credit grade</source>
        <translation>信用等级</translation>
    </message>
    <message>
        <source>Blacklisted</source>
        <translation>在黑名单</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>客户级别</translation>
    </message>
    <message>
        <source>Months in tier</source>
        <translation>在本级月数</translation>
    </message>
    <message>
        <source>Kind of customer</source>
        <translation>客户性质</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>所属行业</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>所属部门</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Way of acquisition</source>
        <translation>开拓方式</translation>
    </message>
    <message>
        <source>With a claim</source>
        <translation>涉及索赔</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>索赔金额</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Justified</source>
        <translation>是否属实</translation>
    </message>
    <message>
        <source>Settled on the spot</source>
        <translation>当场解决</translation>
    </message>
    <message>
        <source>At fault</source>
        <translation>过错方</translation>
    </message>
    <message>
        <source>Way of handling</source>
        <translation>处理方式</translation>
    </message>
    <message>
        <source>Report to</source>
        <translation>上报决定</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>本季度</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>Last twelve months</source>
        <translation>近12个月</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>%1: not filled in</source>
        <translation>%1：未填</translation>
    </message>
    <message>
        <source>%1: filled in</source>
        <translation>%1：已填</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>FindRecord</name>
    <message>
        <source>There is no %1 “%2”; “search” finds the code.</source>
        <translation>没有%1“%2”；可以用 search 查找编号。</translation>
    </message>
    <message>
        <source>There is no department “%1”.</source>
        <translation>没有部门“%1”。</translation>
    </message>
</context>
<context>
    <name>Foresight</name>
    <message>
        <source>the regulation gives no time; fill it in under the policy</source>
        <translation>制度没有规定时间，请到制度里填写</translation>
    </message>
    <message>
        <source>counted once the documents are complete</source>
        <translation>材料齐全后开始计时</translation>
    </message>
    <message>
        <source>the company&apos;s hours or shifts are not stated</source>
        <translation>公司的上班时间或班次还没有填写</translation>
    </message>
    <message>
        <source>(provisional: the calendar of that year is not published)</source>
        <translation>（暂定：该年放假安排尚未公布）</translation>
    </message>
    <message>
        <source>%1 of %2 by %3</source>
        <translation>%1 / %2 次，截至 %3</translation>
    </message>
    <message>
        <source>Counts for: %1</source>
        <translation>计入：%1</translation>
    </message>
    <message>
        <source>Counts for no duty of this customer</source>
        <translation>不计入对该客户的任何要求</translation>
    </message>
    <message>
        <source>the form or the rank of the visitor is another than asked for</source>
        <translation>方式或拜访人职级与要求不符</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>assigned on saving, so that none is double or missing</source>
        <translation>保存时正式取号，不重号、不漏号</translation>
    </message>
    <message>
        <source>Same problem</source>
        <translation>同类问题</translation>
    </message>
    <message>
        <source>time no. %1</source>
        <translation>第 %1 次</translation>
    </message>
    <message>
        <source>a point to improve, %1</source>
        <translation>列为重点改进点，%1</translation>
    </message>
    <message>
        <source>the same name</source>
        <translation>名称相同</translation>
    </message>
    <message>
        <source>the same telephone number</source>
        <translation>电话相同</translation>
    </message>
    <message>
        <source>the same credit code</source>
        <translation>信用代码相同</translation>
    </message>
    <message>
        <source>This does not look like a mail address.</source>
        <translation>这不像邮箱地址。</translation>
    </message>
    <message>
        <source>Perhaps there already</source>
        <translation>可能已有该客户</translation>
    </message>
</context>
<context>
    <name>HandOver</name>
    <message>
        <source>Name at least one person who takes over.</source>
        <translation>请至少指定一位接手人。</translation>
    </message>
    <message>
        <source>%1 cannot take over: it is the one who leaves, or the account is disabled.</source>
        <translation>%1 不能接手：是离职者本人，或账号已停用。</translation>
    </message>
    <message>
        <source>%1 still has %2 archive(s) out; take them back first (“archive overdue”, or the register of archives).</source>
        <translation>%1 还有 %2 份档案未归还，请先收回（见“档案借阅登记”或 archive overdue）。</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>This is none of the values allowed here: %1.</source>
        <translation>不是这里允许的值：%1。</translation>
    </message>
    <message>
        <source>Rounded to fen: %1.</source>
        <translation>已四舍五入到分：%1。</translation>
    </message>
    <message>
        <source>Rounded to %1.</source>
        <translation>已四舍五入为 %1。</translation>
    </message>
    <message>
        <source>The map is not a JSON object (%1); it should read {&quot;企业名称&quot;: &quot;name&quot;}.</source>
        <translation>对照文件不是 JSON 对象（%1），应写成 {&quot;企业名称&quot;: &quot;name&quot;} 的形式。</translation>
    </message>
    <message>
        <source>The map names the column “%1”, which the file does not have; it has: %2.</source>
        <translation>对照文件里的列“%1”在数据文件中没有；数据文件的列：%2。</translation>
    </message>
    <message>
        <source>The map gives “%1” neither a column&apos;s name nor null.</source>
        <translation>对照文件里“%1”应对应列名或 null。</translation>
    </message>
    <message>
        <source>“%1” is no column of %2; the columns are: %3.</source>
        <translation>“%1”不是 %2 的列；可用的列：%3。</translation>
    </message>
    <message>
        <source>The columns “%1” and “%2” both go to %3; drop one with a map.</source>
        <translation>列“%1”和“%2”都对应 %3，请用对照文件去掉一个。</translation>
    </message>
    <message>
        <source>The file has no column for: %1. Add it, or name the column with a map.</source>
        <translation>文件缺少列：%1。请补上，或用对照文件指定。</translation>
    </message>
    <message>
        <source>This column is not known here and was ignored.</source>
        <translation>不认识这一列，已忽略。</translation>
    </message>
    <message>
        <source>This is required and is empty.</source>
        <translation>必填，不能为空。</translation>
    </message>
    <message>
        <source>There is no account “%1” to stand for unknown ones.</source>
        <translation>没有账号“%1”，不能用它代替未知的登录名。</translation>
    </message>
    <message>
        <source>There is no account with this login; name one for unknown logins, or create it.</source>
        <translation>没有这个登录名的账号；请指定代替的账号，或先建立它。</translation>
    </message>
    <message>
        <source>There is no customer with this code; import the customers first.</source>
        <translation>没有这个编号的客户，请先导入客户。</translation>
    </message>
    <message>
        <source>The end lies before the start.</source>
        <translation>结束早于开始。</translation>
    </message>
    <message>
        <source>This record is there already; skip or update what is there, or leave the row out.</source>
        <translation>这条记录已经存在；可选择跳过或更新，或去掉这一行。</translation>
    </message>
    <message>
        <source>Customer %1 has the same.</source>
        <translation>与客户 %1 相同。</translation>
    </message>
    <message>
        <source>Reason for refusal</source>
        <translation>未导入原因</translation>
    </message>
    <message>
        <source>The refused rows cannot be written over the file that is being imported; name another file.</source>
        <translation>被拒绝的行不能写回正在导入的文件，请换一个文件名。</translation>
    </message>
    <message>
        <source>Import %1 is one of %2.</source>
        <translation>导入批次 %1 是 %2 的导入。</translation>
    </message>
    <message>
        <source>The map holds a list; it must be an object of headers and columns, like {&quot;企业名称&quot;: &quot;name&quot;}.</source>
        <translation>列映射文件里是一个列表；应当是“表头: 列名”的对象，例如 {&quot;企业名称&quot;: &quot;name&quot;}。</translation>
    </message>
    <message>
        <source>This is neither yes nor no; write 是 or 否.</source>
        <translation>请写“是”或“否”。</translation>
    </message>
    <message>
        <source>A score has two decimals at most; write it out.</source>
        <translation>得分最多两位小数，请写完整。</translation>
    </message>
    <message>
        <source>There is no contract with this number; import the contracts first, or leave it empty.</source>
        <translation>没有这个合同号的合同；请先导入合同，或者留空。</translation>
    </message>
</context>
<context>
    <name>ImportBatch</name>
    <message>
        <source>What</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Imported at</source>
        <translation>导入时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Inserted</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Taken back at</source>
        <translation>撤销时间</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>导入批次</translation>
    </message>
</context>
<context>
    <name>ListMenus</name>
    <message>
        <source>The usual columns</source>
        <translation>恢复默认列</translation>
    </message>
    <message>
        <source>Sort ascending</source>
        <translation>升序</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>降序</translation>
    </message>
    <message>
        <source>In the usual order</source>
        <translation>恢复默认顺序</translation>
    </message>
    <message>
        <source>Hide this column</source>
        <translation>隐藏此列</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Choose the columns…</source>
        <translation>列设置…</translation>
    </message>
</context>
<context>
    <name>LoanActions</name>
    <message>
        <source>Hand out</source>
        <translation>借出</translation>
    </message>
    <message>
        <source>Due back on (2026-12-31):</source>
        <translation>应还日期（如 2026-12-31）：</translation>
    </message>
    <message>
        <source>Handed out.</source>
        <translation>已借出。</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Consent is given.</source>
        <translation>已同意。</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>归还</translation>
    </message>
    <message>
        <source>It is back.</source>
        <translation>已归还。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Log visit</source>
        <translation>记拜访</translation>
    </message>
    <message>
        <source>Log complaint</source>
        <translation>记投诉</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Tiering</source>
        <translation>分级</translation>
    </message>
    <message>
        <source>Trail</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>个人信息</translation>
    </message>
    <message>
        <source>Workbench</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>制度</translation>
    </message>
</context>
<context>
    <name>Money</name>
    <message>
        <source>This is not a number; write it like 1234.50.</source>
        <translation>这不是一个数字，请写成 1234.50 的样子。</translation>
    </message>
    <message>
        <source>There is no number here; write one like 1234.50.</source>
        <translation>这里没有数字，请写成 1234.50 的样子。</translation>
    </message>
    <message>
        <source>The thousands separators do not stand before every third digit; write 1,234.50 or 1234.50.</source>
        <translation>千位分隔符没有三位一隔，请写成 1,234.50 或 1234.50。</translation>
    </message>
    <message>
        <source>A number with an exponent hides its digits; format the column as a plain number.</source>
        <translation>科学计数法会丢失数字，请把该列设为普通数值格式。</translation>
    </message>
    <message>
        <source>This number is too large; check its digits and its unit.</source>
        <translation>这个数字太大，请核对位数和单位。</translation>
    </message>
</context>
<context>
    <name>Order</name>
    <message>
        <source>Open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Order no.</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Ordered on</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Profit</source>
        <translation>利润</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
</context>
<context>
    <name>Pack</name>
    <message>
        <source>“scope” is [&quot;department&quot;] or [&quot;department&quot;, &quot;product&quot;].</source>
        <translation>“scope”应为 [&quot;department&quot;] 或 [&quot;department&quot;, &quot;product&quot;]。</translation>
    </message>
    <message>
        <source>A ranking is a fact and asc or desc, like &quot;amount_12m desc&quot;.</source>
        <translation>排序写一个指标和 asc 或 desc，如 &quot;amount_12m desc&quot;。</translation>
    </message>
    <message>
        <source>No number or day that could rank is called “%1”. %2</source>
        <translation>没有名为“%1”的可排序的数字或日期。%2</translation>
    </message>
    <message>
        <source>The id “%1” is used twice.</source>
        <translation>标识“%1”重复使用。</translation>
    </message>
    <message>
        <source>“department_cap” has a meaning only with scope = [&quot;department&quot;, &quot;product&quot;]; write “cap”.</source>
        <translation>只有 scope = [&quot;department&quot;, &quot;product&quot;] 时“department_cap”才有意义；请写“cap”。</translation>
    </message>
    <message>
        <source>A manual tier is given by hand only and has no condition; leave out “when” or “manual”.</source>
        <translation>手工评定的级别没有条件；请去掉“when”或“manual”。</translation>
    </message>
    <message>
        <source>Only the last may be without a condition; write “when” or manual = true.</source>
        <translation>只有最后一级可以没有条件；请写“when”或 manual = true。</translation>
    </message>
    <message>
        <source>“when” needs a condition in quotation marks, or a list of { article, text, holds }.</source>
        <translation>“when”应为加引号的条件，或 { article, text, holds } 的列表。</translation>
    </message>
    <message>
        <source>A cap is written like { share = &quot;15%&quot;, hard = true }.</source>
        <translation>限额写成 { share = &quot;15%&quot;, hard = true } 的样子。</translation>
    </message>
    <message>
        <source>The key “%1” is missing here.</source>
        <translation>这里缺少“%1”。</translation>
    </message>
    <message>
        <source>A share is more than 0 and at most 100%, like &quot;15%&quot;.</source>
        <translation>比例应大于 0 且不超过 100%，如 &quot;15%&quot;。</translation>
    </message>
    <message>
        <source>The pack “%1” has no values to set.</source>
        <translation>制度包“%1”没有可填的值。</translation>
    </message>
    <message>
        <source>The pack “%1” has no value “%2”. %3</source>
        <translation>制度包“%1”没有名为“%2”的值。%3</translation>
    </message>
    <message>
        <source>The stored text of the pack “%1” cannot be read.</source>
        <translation>制度包“%1”已存的文本无法读取。</translation>
    </message>
    <message>
        <source>A new version needs a name, like &quot;2&quot;.</source>
        <translation>新版本需要版本号，如 &quot;2&quot;。</translation>
    </message>
    <message>
        <source>“%1” needs a value: a number, a text, a day like 2026-01-31, or unset.</source>
        <translation>“%1”需要一个值：数字、文字、2026-01-31 这样的日期，或 unset。</translation>
    </message>
    <message>
        <source>A pack begins with the section [pack].</source>
        <translation>制度包以 [pack] 一节开头。</translation>
    </message>
    <message>
        <source>“%1” needs a day, like 2026-01-31.</source>
        <translation>“%1”需要日期，如 2026-01-31。</translation>
    </message>
    <message>
        <source>“%1” is a section; begin it with [%1].</source>
        <translation>“%1”是一节，请以 [%1] 开头。</translation>
    </message>
    <message>
        <source>“%1” is a list of sections; begin each with [[%1]].</source>
        <translation>“%1”由若干节组成，每节以 [[%1]] 开头。</translation>
    </message>
    <message>
        <source>A cycle is a number of months or years, like &quot;6 months&quot;.</source>
        <translation>周期为若干月或年，如 &quot;6 months&quot;。</translation>
    </message>
    <message>
        <source>Possible here: %1.</source>
        <translation>这里可以写：%1。</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>是否指“%1”？</translation>
    </message>
    <message>
        <source>There is no key “%1” here. %2</source>
        <translation>这里没有“%1”这一项。%2</translation>
    </message>
    <message>
        <source>“%1” needs a text in quotation marks.</source>
        <translation>“%1”应为加引号的文字。</translation>
    </message>
    <message>
        <source>“%1” must not be empty.</source>
        <translation>“%1”不能为空。</translation>
    </message>
    <message>
        <source>“%1” is either true or false.</source>
        <translation>“%1”只能是 true 或 false。</translation>
    </message>
    <message>
        <source>An id is written with lower-case letters a–z, digits and hyphens.</source>
        <translation>标识由小写字母 a–z、数字和连字符组成。</translation>
    </message>
    <message>
        <source>“%1” is unknown here. %2</source>
        <translation>这里没有“%1”这一选项。%2</translation>
    </message>
    <message>
        <source>“%1” needs a list of texts, like [&quot;a&quot;, &quot;b&quot;].</source>
        <translation>“%1”应为文字列表，如 [&quot;a&quot;, &quot;b&quot;]。</translation>
    </message>
    <message>
        <source>“%1” is a list of tables; begin each with its header in double brackets.</source>
        <translation>“%1”由若干表组成，每个表以双方括号的标题开头。</translation>
    </message>
    <message>
        <source>This file is too large for a policy pack.</source>
        <translation>这个文件太大，不是制度包。</translation>
    </message>
    <message>
        <source>This is not TOML: %1.</source>
        <translation>不符合 TOML 格式：%1。</translation>
    </message>
    <message>
        <source>“values” is a table of names and values.</source>
        <translation>“values”应为名称与数值的表。</translation>
    </message>
    <message>
        <source>A rule cannot name “%1”; use letters, digits and underscores.</source>
        <translation>规则无法引用名称“%1”；请只用文字、数字和下划线。</translation>
    </message>
    <message>
        <source>“%1” is a fact; give the value another name.</source>
        <translation>“%1”是系统指标的名称；请给该值换一个名称。</translation>
    </message>
    <message>
        <source>“%1” is already a value of this pack; its values need different names.</source>
        <translation>“%1”已是本制度包的值；各值的名称不能相同。</translation>
    </message>
    <message>
        <source>A value is a number in plain digits, a text, a day like 2026-01-31, or &quot;unset&quot;.</source>
        <translation>值应为普通写法的数字、文字、2026-01-31 这样的日期，或 &quot;unset&quot;。</translation>
    </message>
    <message>
        <source>The rules read “%1” as a number, like 300, 50万 or 15%; “%2” is none.</source>
        <translation>制度把“%1”当作数字使用，例如 300、50万 或 15%；“%2”不是数字。</translation>
    </message>
    <message>
        <source>The rules read “%1” as a day, like 2026-01-31; “%2” is none.</source>
        <translation>制度把“%1”当作日期使用，例如 2026-01-31；“%2”不是日期。</translation>
    </message>
    <message>
        <source>The rules compare “%1” with texts; “%2” is none.</source>
        <translation>制度把“%1”与文字比较；“%2”不是文字。</translation>
    </message>
    <message>
        <source>“%1” is a number, like 30 or &quot;50万&quot;, or &quot;unset&quot;.</source>
        <translation>“%1”应是数字，例如 30 或 &quot;50万&quot;，或者 &quot;unset&quot;。</translation>
    </message>
    <message>
        <source>[%1] is kept with the pack and compared, but not carried out yet.</source>
        <translation>[%1] 随制度包保存、可比较，但本程序尚不执行。</translation>
    </message>
    <message>
        <source>“when” needs a condition in quotation marks.</source>
        <translation>“when”要写成引号里的一个条件。</translation>
    </message>
    <message>
        <source>A clock stops with one event.</source>
        <translation>一个时限只能由一件事结束。</translation>
    </message>
    <message>
        <source>“%1” is a time, like &quot;48 hours&quot;, &quot;3 days&quot;, &quot;2 working days&quot;, or &quot;unset&quot;.</source>
        <translation>“%1”是时间，例如 &quot;48 hours&quot;、&quot;3 days&quot;、&quot;2 working days&quot;，或 &quot;unset&quot;。</translation>
    </message>
    <message>
        <source>“%1” is a whole number from 1, or &quot;unset&quot;.</source>
        <translation>“%1”是不小于 1 的整数，或 &quot;unset&quot;。</translation>
    </message>
    <message>
        <source>“%1” is month, quarter, half year, year or unset.</source>
        <translation>“%1”是 month、quarter、half year、year 或 unset。</translation>
    </message>
    <message>
        <source>“instead_of” names a duty with coverage = &quot;selective&quot;; “%1” is none.</source>
        <translation>“instead_of”要写一条 coverage = &quot;selective&quot; 的要求，“%1”不是。</translation>
    </message>
    <message>
        <source>“%1” is written like &quot;{year:4}{month:2}{serial:4}&quot;, or &quot;unset&quot;.</source>
        <translation>“%1”写成 &quot;{year:4}{month:2}{serial:4}&quot; 这样，或 &quot;unset&quot;。</translation>
    </message>
    <message>
        <source>“%1” is the first and the last month within the period, like [&quot;10&quot;, &quot;12&quot;] of a year.</source>
        <translation>“%1”写周期内的起止月份，例如一年里的 [&quot;10&quot;, &quot;12&quot;]。</translation>
    </message>
    <message>
        <source>“%1” is a day of the month, 1 to 31, of a duty that is not daily.</source>
        <translation>“%1”是每月的几日（1 至 31），每日的工作没有这一项。</translation>
    </message>
    <message>
        <source>“%1” is day, month, quarter, half year, year or unset.</source>
        <translation>“%1”应为 day、month、quarter、half year、year 或 unset。</translation>
    </message>
    <message>
        <source>“%1” is no field of a complaint that completes a stage.</source>
        <translation>“%1”不是能完成阶段的投诉字段。</translation>
    </message>
    <message>
        <source>“done” names what completes the stage, like &quot;replied_at&quot;.</source>
        <translation>“done”写明完成这一阶段的字段，例如 &quot;replied_at&quot;。</translation>
    </message>
    <message>
        <source>“%1” names events: received, handed_over, documents, replied, resolved.</source>
        <translation>“%1”应写事件：received、handed_over、documents、replied、resolved。</translation>
    </message>
    <message>
        <source>“%1” is a number from 0, like 0.2 or 20%, or &quot;unset&quot;.</source>
        <translation>“%1”应为不小于 0 的数，如 0.2 或 20%，或者 &quot;unset&quot;。</translation>
    </message>
    <message>
        <source>There is no form with the id “%1” in this section.</source>
        <translation>本部分没有编号为“%1”的调查表。</translation>
    </message>
    <message>
        <source>The form “%1” asks about no factor.</source>
        <translation>调查表“%1”没有列出任何因素。</translation>
    </message>
    <message>
        <source>“%1” is a whole number from 0 to 100, lower than that of the band before.</source>
        <translation>“%1”应为 0 到 100 的整数，并且低于前一个等级。</translation>
    </message>
    <message>
        <source>There can be only one [[surveys.%1]].</source>
        <translation>[[surveys.%1]] 只能有一个。</translation>
    </message>
    <message>
        <source>“%1” already names something else in this section.</source>
        <translation>“%1”在本部分已经用作别的名称。</translation>
    </message>
    <message>
        <source>There is no chain “%1” in this section.</source>
        <translation>这一部分没有流程“%1”。</translation>
    </message>
    <message>
        <source>The chain “%1” has no step.</source>
        <translation>流程“%1”没有步骤。</translation>
    </message>
    <message>
        <source>The head of the department needs no “%1”; leave it out.</source>
        <translation>部门负责人不需要“%1”，请去掉。</translation>
    </message>
    <message>
        <source>“%1” is no rank; there are: %2, or &quot;unset&quot;.</source>
        <translation>“%1”不是职级；可用：%2，或 &quot;unset&quot;。</translation>
    </message>
</context>
<context>
    <name>PackComparison</name>
    <message>
        <source>%1, only warns</source>
        <translation>%1，仅提醒</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>sections</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>review cycle</source>
        <translation>评定周期</translation>
    </message>
    <message>
        <source>value %1</source>
        <translation>数值 %1</translation>
    </message>
    <message>
        <source>%1: order</source>
        <translation>%1：级别顺序</translation>
    </message>
    <message>
        <source>%1: ranked by</source>
        <translation>%1：排序依据</translation>
    </message>
    <message>
        <source>%1: population</source>
        <translation>%1：统计范围</translation>
    </message>
    <message>
        <source>%1: name</source>
        <translation>%1：名称</translation>
    </message>
    <message>
        <source>%1: condition</source>
        <translation>%1：条件</translation>
    </message>
    <message>
        <source>%1: cap</source>
        <translation>%1：限额</translation>
    </message>
    <message>
        <source>%1: cap of the department</source>
        <translation>%1：部门限额</translation>
    </message>
    <message>
        <source>given by hand</source>
        <translation>手工评定</translation>
    </message>
    <message>
        <source>%1: how it is given</source>
        <translation>%1：评定方式</translation>
    </message>
    <message>
        <source>complaints: channels</source>
        <translation>投诉：渠道</translation>
    </message>
    <message>
        <source>complaints: categories</source>
        <translation>投诉：类别</translation>
    </message>
    <message>
        <source>visit duty %1: name</source>
        <translation>拜访要求 %1：名称</translation>
    </message>
    <message>
        <source>visit duty %1: who is visited by whom and how</source>
        <translation>拜访要求 %1：谁拜访谁、怎样拜访</translation>
    </message>
    <message>
        <source>clock %1: name</source>
        <translation>时限 %1：名称</translation>
    </message>
    <message>
        <source>clock %1: what it measures</source>
        <translation>时限 %1：起止</translation>
    </message>
    <message>
        <source>moves to the next working day</source>
        <translation>顺延到下一个工作日</translation>
    </message>
    <message>
        <source>clock %1: a last day off</source>
        <translation>时限 %1：末日逢休息日</translation>
    </message>
    <message>
        <source>complaints: classes of causes</source>
        <translation>投诉：原因类别</translation>
    </message>
    <message>
        <source>complaints: stages</source>
        <translation>投诉：阶段</translation>
    </message>
    <message>
        <source>complaints: what comes again</source>
        <translation>投诉：同类问题</translation>
    </message>
    <message>
        <source>clock %1: overdue, it goes to</source>
        <translation>时限 %1：超期后交</translation>
    </message>
    <message>
        <source>chain %1: name</source>
        <translation>流程 %1：名称</translation>
    </message>
    <message>
        <source>chain %1: for which contracts</source>
        <translation>流程 %1：适用合同</translation>
    </message>
    <message>
        <source>chain %1: steps</source>
        <translation>流程 %1：步骤</translation>
    </message>
</context>
<context>
    <name>PackOutline</name>
    <message>
        <source>Tiers</source>
        <translation>客户分级</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>客户分类</translation>
    </message>
    <message>
        <source>Credit grades</source>
        <translation>信用等级</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>定期评审</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Routine duties</source>
        <translation>例行事项</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Credit period</source>
        <translation>账期</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>审批人</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>By</source>
        <translation>由谁</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>几日前</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Made up</source>
        <translation>漏做的</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>原因分类</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Confirmation by the customer</source>
        <translation>客户确认</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>至少次数</translation>
    </message>
    <message>
        <source>Counts with</source>
        <translation>有效须有</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Decides</source>
        <translation>谁说了算</translation>
    </message>
    <message>
        <source>At most, of a department</source>
        <translation>部门上限</translation>
    </message>
    <message>
        <source>Done with</source>
        <translation>完成标志</translation>
    </message>
    <message>
        <source>In effect by</source>
        <translation>生效依据</translation>
    </message>
    <message>
        <source>When late, to</source>
        <translation>超期上报</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>调查表</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>硬上限</translation>
    </message>
    <message>
        <source>In this order</source>
        <translation>按此顺序</translation>
    </message>
    <message>
        <source>For those not chosen by</source>
        <translation>未入选者替代</translation>
    </message>
    <message>
        <source>From</source>
        <translation>不低于</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Decided by people</source>
        <translation>由人评定</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Pass mark</source>
        <translation>合格线</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Performance by</source>
        <translation>履行依据</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Among</source>
        <translation>统计范围</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Ranked by</source>
        <translation>排序依据</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>取整</translation>
    </message>
    <message>
        <source>Of the same project</source>
        <translation>同一项目</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>适用范围</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>In general</source>
        <translation>一般应</translation>
    </message>
    <message>
        <source>Runs from</source>
        <translation>起算</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>止于</translation>
    </message>
    <message>
        <source>Of tiers</source>
        <translation>适用级别</translation>
    </message>
    <message>
        <source>Of types</source>
        <translation>适用类型</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>由谁</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>the whole company</source>
        <translation>全公司</translation>
    </message>
    <message>
        <source>every working day</source>
        <translation>每个工作日</translation>
    </message>
    <message>
        <source>each department</source>
        <translation>各部门</translation>
    </message>
    <message>
        <source>documents complete</source>
        <translation>材料齐全</translation>
    </message>
    <message>
        <source>each of them</source>
        <translation>逐期补做</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>每个人</translation>
    </message>
    <message>
        <source>half up</source>
        <translation>四舍五入</translation>
    </message>
    <message>
        <source>every half year</source>
        <translation>每半年</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>the head</source>
        <translation>部门负责人</translation>
    </message>
    <message>
        <source>every month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>none</source>
        <translation>不补</translation>
    </message>
    <message>
        <source>once</source>
        <translation>补一次</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>指定人</translation>
    </message>
    <message>
        <source>each product</source>
        <translation>各产品</translation>
    </message>
    <message>
        <source>every quarter</source>
        <translation>每季度</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>职级</translation>
    </message>
    <message>
        <source>received</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>replied</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>seal</source>
        <translation>盖章</translation>
    </message>
    <message>
        <source>chosen ones</source>
        <translation>选定的</translation>
    </message>
    <message>
        <source>shares add up to 100%</source>
        <translation>责任比例合计 100%</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>所属单位</translation>
    </message>
    <message>
        <source>within the published range</source>
        <translation>在公布价格范围内</translation>
    </message>
    <message>
        <source>every year</source>
        <translation>每年</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>left blank</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>PauseClocks</name>
    <message>
        <source>The complaint is closed; its clocks run no more.</source>
        <translation>这件投诉已了结，不再计时。</translation>
    </message>
    <message>
        <source>The clocks stand still already; let them go on first.</source>
        <translation>已经在暂停计时，请先继续计时。</translation>
    </message>
    <message>
        <source>Say why the clocks stand still; it is kept with the complaint.</source>
        <translation>请写明为什么暂停计时，原因随投诉保存。</translation>
    </message>
    <message>
        <source>The clocks are running; there is nothing to go on with.</source>
        <translation>正在计时，没有暂停。</translation>
    </message>
</context>
<context>
    <name>Payment</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>单据号</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>应付日期</translation>
    </message>
    <message>
        <source>Amount due</source>
        <translation>应付金额</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>实付日期</translation>
    </message>
    <message>
        <source>Amount paid</source>
        <translation>实付金额</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
</context>
<context>
    <name>Phone</name>
    <message>
        <source>The area code is missing; write the number like 0571-88888888.</source>
        <translation>缺少区号，请写成 0571-88888888 的样子。</translation>
    </message>
    <message>
        <source>This is not one complete telephone number; it is kept as it was typed.</source>
        <translation>这不是一个完整的电话号码，已按原样保存。</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>The picture %1 cannot be written.</source>
        <translation>图片 %1 无法写入。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>文件夹 %1 无法创建。</translation>
    </message>
</context>
<context>
    <name>Policies</name>
    <message>
        <source>The policy file %1 cannot be read: %2.</source>
        <translation>制度文件 %1 无法读取：%2。</translation>
    </message>
    <message>
        <source>%1 is too large for a policy file (at most 4 MB).</source>
        <translation>%1 太大，制度文件最大 4 MB。</translation>
    </message>
    <message>
        <source>%1 is not a sound policy: %2. “policy check” lists every mistake.</source>
        <translation>%1 有错误：%2。用 policy check 查看全部错误。</translation>
    </message>
    <message>
        <source>Version %1 of “%2” is not kept here.</source>
        <translation>这里没有保存“%2”的第 %1 版。</translation>
    </message>
    <message>
        <source>There is no policy “%1”. There are: %2.</source>
        <translation>没有制度“%1”。现有：%2。</translation>
    </message>
    <message>
        <source>No policy is in force for “%1” on %2; put one in force with “policy use”.</source>
        <translation>%2 时“%1”没有在用的制度；用 policy use 启用。</translation>
    </message>
    <message>
        <source>“%1” has no section “%2”; it has: %3.</source>
        <translation>“%1”没有“%2”这一部分；它有：%3。</translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>第 %1 行第 %2 列：%3</translation>
    </message>
    <message>
        <source>this line is not UTF-8; save the file as UTF-8.</source>
        <translation>这一行不是 UTF-8 编码，请把文件另存为 UTF-8。</translation>
    </message>
</context>
<context>
    <name>PolicyVersion</name>
    <message>
        <source>Policy</source>
        <translation>制度</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>摘要值</translation>
    </message>
    <message>
        <source>Added at</source>
        <translation>加入时间</translation>
    </message>
    <message>
        <source>Policy version</source>
        <translation>制度版本</translation>
    </message>
    <message>
        <source>Policy versions</source>
        <translation>制度版本</translation>
    </message>
</context>
<context>
    <name>PreferenceMenus</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Size of the &amp;type</source>
        <translation>字号(&amp;S)</translation>
    </message>
</context>
<context>
    <name>PrintList</name>
    <message>
        <source>%1 rows are too many for paper (at most %2): narrow the list, or export it.</source>
        <translation>%1 行太多，一次最多打印 %2 行：请缩小列表范围，或者导出。</translation>
    </message>
    <message>
        <source>%1 rows, printed by %2 at %3</source>
        <translation>共 %1 行，%2 于 %3 打印</translation>
    </message>
    <message>
        <source>Print: %1</source>
        <translation>打印：%1</translation>
    </message>
</context>
<context>
    <name>Privacy</name>
    <message>
        <source>Personal data: %1</source>
        <translation>个人信息：%1</translation>
    </message>
    <message>
        <source>Everything that is kept, as of %1</source>
        <translation>截至 %1 保存的全部内容</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>%1 has no contact “%2”.</source>
        <translation>%1 没有联系人“%2”。</translation>
    </message>
    <message>
        <source>%1 has two contacts “%2”. Give one of them another name first.</source>
        <translation>%1 有两位联系人叫“%2”，请先把其中一位改名以便区分。</translation>
    </message>
    <message>
        <source>The reason stays in the trail, so it must not name the person. Name the request instead.</source>
        <translation>依据会留在操作记录里，不能写出姓名，请写请求的编号。</translation>
    </message>
    <message>
        <source>Say on whose request, without naming the person: it is kept in the trail.</source>
        <translation>请写明依据哪个请求，不要写姓名：它会留在操作记录里。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Void since</source>
        <translation>作废日期</translation>
    </message>
    <message>
        <source>Trail</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>All data of a person, as the person asked for</source>
        <translation>应本人请求导出其全部个人信息</translation>
    </message>
    <message>
        <source>Give a number of working days, or 0 for no limit.</source>
        <translation>请填写工作日天数；0 表示不设期限。</translation>
    </message>
    <message>
        <source>A refusal needs its reason: the person may ask for it.</source>
        <translation>拒绝必须写明理由：本人可以要求说明。</translation>
    </message>
    <message>
        <source>Give the day of the answer.</source>
        <translation>请填写答复日期。</translation>
    </message>
</context>
<context>
    <name>PrivacyRequest</name>
    <message>
        <source>See or copy</source>
        <translation>查阅、复制</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正、补充</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Who asks</source>
        <translation>请求人</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>请求内容</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>收到日期</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>办理期限</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>Reason of the refusal</source>
        <translation>拒绝理由</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Privacy request</source>
        <translation>个人信息请求</translation>
    </message>
    <message>
        <source>Privacy requests</source>
        <translation>个人信息请求</translation>
    </message>
</context>
<context>
    <name>Product</name>
    <message>
        <source>Name</source>
        <translation>产品名称</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
</context>
<context>
    <name>Prompts</name>
    <message>
        <source>Keep what you typed?</source>
        <translation>保存已输入的内容吗？</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>继续填写</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>blank in the policy</source>
        <translation>制度未填</translation>
    </message>
    <message>
        <source>A reading of the regulation: %1</source>
        <translation>对原文的读法：%1</translation>
    </message>
    <message>
        <source>all met</source>
        <translation>全部满足</translation>
    </message>
    <message>
        <source>%1 of %2 not met</source>
        <translation>%2 条中 %1 条未满足</translation>
    </message>
    <message>
        <source>%1 short</source>
        <translation>差 %1</translation>
    </message>
    <message>
        <source>No place under the hard cap</source>
        <translation>硬上限未进</translation>
    </message>
    <message>
        <source>%1: place</source>
        <translation>%1名次</translation>
    </message>
    <message>
        <source>%1 of %2 customers</source>
        <translation>%2 家中取 %1 家</translation>
    </message>
    <message>
        <source>Decided by hand</source>
        <translation>人工决定</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>Why it has no tier</source>
        <translation>为什么没有等级</translation>
    </message>
    <message>
        <source>Why %1</source>
        <translation>为什么是%1</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>On the blacklist, so without a tier</source>
        <translation>在黑名单中，不评等级</translation>
    </message>
    <message>
        <source>Not graded</source>
        <translation>未参加分级</translation>
    </message>
    <message>
        <source>next review %1</source>
        <translation>下次评审 %1</translation>
    </message>
    <message>
        <source>%1 yuan</source>
        <translation>%1 元</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 months</source>
        <translation>%1 个月</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 too many</source>
        <translation>超出 %1</translation>
    </message>
    <message>
        <source>%1: the policy leaves the limit blank; it is filled in there first.</source>
        <translation>%1：制度中的界限尚未填写，请先在制度中补填。</translation>
    </message>
    <message>
        <source>%1 is not known yet; it is to be %2 %3.</source>
        <translation>%1：尚无数据，要求 %2 %3。</translation>
    </message>
    <message>
        <source>%1 is %2 and is to be %3 %4.</source>
        <translation>%1：现为 %2，要求 %3 %4。</translation>
    </message>
    <message>
        <source>%1: %2 (now %3, to be %4 %5).</source>
        <translation>%1：%2（现为 %3，要求 %4 %5）。</translation>
    </message>
    <message>
        <source>Or by a decision by hand of whoever may decide.</source>
        <translation>或由有权人作人工决定。</translation>
    </message>
    <message>
        <source>How to get into %1</source>
        <translation>怎样才能升为%1</translation>
    </message>
    <message>
        <source>All else as it is, another %1 yuan of orders makes place %2.</source>
        <translation>其他不变，再成交 %1 元即为第 %2 名，进入线内。</translation>
    </message>
    <message>
        <source>All conditions are met; place %1 is the last one inside.</source>
        <translation>条件已全部满足；第 %1 名为线内末位。</translation>
    </message>
    <message>
        <source>Or by a decision by hand, which takes its place before the others.</source>
        <translation>或由有权人作人工决定，先占上限名额。</translation>
    </message>
    <message>
        <source>The policy describes this tier in words; it is given by a decision by hand.</source>
        <translation>制度以文字描述这一级，由有权人作人工决定。</translation>
    </message>
    <message>
        <source>not in force</source>
        <translation>未生效</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>Page %1 / %2</source>
        <translation>第 %1 / %2 页</translation>
    </message>
    <message>
        <source>The report cannot be written to %1: %2.</source>
        <translation>报表无法写入 %1：%2。</translation>
    </message>
    <message>
        <source>Unclassified</source>
        <translation>未分级</translation>
    </message>
    <message>
        <source>Customers by tier</source>
        <translation>客户分级统计</translation>
    </message>
    <message>
        <source>In force on %1, last graded as of %2</source>
        <translation>%1 时在用，最近评级截至 %2</translation>
    </message>
    <message>
        <source>Not graded yet by %1</source>
        <translation>截至 %1 尚未评级</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Tier id</source>
        <translation>等级编号</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>家数</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>转入</translation>
    </message>
    <message>
        <source>Went</source>
        <translation>转出</translation>
    </message>
    <message>
        <source>Held down by a cap</source>
        <translation>受上限影响</translation>
    </message>
    <message>
        <source>Who moved between tiers</source>
        <translation>客户升降级明细</translation>
    </message>
    <message>
        <source>Customer code</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>From</source>
        <translation>原等级</translation>
    </message>
    <message>
        <source>To</source>
        <translation>新等级编号</translation>
    </message>
    <message>
        <source>To tier</source>
        <translation>新等级</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至日期</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>制度</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Held down by the cap of</source>
        <translation>受哪一级上限影响</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>With the grading as of %1</source>
        <translation>截至 %1 的评级</translation>
    </message>
    <message>
        <source>Twelve months up to %1</source>
        <translation>截至 %1 的十二个月</translation>
    </message>
    <message>
        <source>Fulfilment of the duties of visiting</source>
        <translation>拜访要求完成情况</translation>
    </message>
    <message>
        <source>In the periods of %1</source>
        <translation>%1 所在各期</translation>
    </message>
    <message>
        <source>Duty id</source>
        <translation>要求代码</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>由谁拜访</translation>
    </message>
    <message>
        <source>Period ends</source>
        <translation>本期截止</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>已覆盖</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待访</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source>Complaints by category and punctuality</source>
        <translation>投诉分类与时限执行</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation>未结</translation>
    </message>
    <message>
        <source>Justified</source>
        <translation>属实</translation>
    </message>
    <message>
        <source>Replied in time</source>
        <translation>按时答复</translation>
    </message>
    <message>
        <source>Reply late</source>
        <translation>答复超期</translation>
    </message>
    <message>
        <source>Settled in time</source>
        <translation>按时处理</translation>
    </message>
    <message>
        <source>Settling late</source>
        <translation>处理超期</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>涉及索赔</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>索赔金额</translation>
    </message>
    <message>
        <source>Satisfaction by campaign</source>
        <translation>满意度调查结果</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>调查批次</translation>
    </message>
    <message>
        <source>Last form</source>
        <translation>最近一份</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均分</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>最低分</translation>
    </message>
    <message>
        <source>Ledger of contracts</source>
        <translation>合同管理台帐</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Contract no.</source>
        <translation>合同号</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签订日期</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>合同方</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>合同类型</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Distribution of customers</source>
        <translation>客户分布表</translation>
    </message>
    <message>
        <source>%1, up to %2</source>
        <translation>%1 年，截至 %2</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Customers by turnover</source>
        <translation>客户贡献排名（帕累托）</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Profit</source>
        <translation>利润</translation>
    </message>
    <message>
        <source>Share down to here</source>
        <translation>累计占比</translation>
    </message>
    <message>
        <source>Ledger of complaints</source>
        <translation>投诉台账</translation>
    </message>
    <message>
        <source>Complaint no.</source>
        <translation>投诉编号</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>受理日期</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>投诉内容</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>To be settled by</source>
        <translation>处理期限</translation>
    </message>
    <message>
        <source>Settled on</source>
        <translation>处理完成日期</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>是否按时</translation>
    </message>
    <message>
        <source>late</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>按时</translation>
    </message>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Causes of complaints</source>
        <translation>投诉原因分析</translation>
    </message>
    <message>
        <source>Cause class</source>
        <translation>原因类别</translation>
    </message>
    <message>
        <source>Same problem</source>
        <translation>同类问题</translation>
    </message>
    <message>
        <source>With improvement</source>
        <translation>已写改进措施</translation>
    </message>
    <message>
        <source>Compensation</source>
        <translation>赔付金额</translation>
    </message>
    <message>
        <source>the mark is %1 (%2)</source>
        <translation>合格分 %1（%2）</translation>
    </message>
    <message>
        <source>the policy in force gives no mark</source>
        <translation>启用的制度没有规定合格分</translation>
    </message>
    <message>
        <source>%1 Q%2</source>
        <translation>%1年第%2季度</translation>
    </message>
    <message>
        <source>Satisfaction of the year</source>
        <translation>年度满意度</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Project department or unit</source>
        <translation>项目部或单位</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>计入份数</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>%1, up to %2; %3</source>
        <translation>%1年，截至 %2；%3</translation>
    </message>
    <message>
        <source>no project has a score</source>
        <translation>没有项目得分</translation>
    </message>
    <message>
        <source>no secondary unit has a score</source>
        <translation>没有二级单位得分</translation>
    </message>
    <message>
        <source>the weight %1 is blank (%2)</source>
        <translation>权重 %1 未填写（%2）</translation>
    </message>
    <message>
        <source>Below the mark</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Project department</source>
        <translation>项目部</translation>
    </message>
    <message>
        <source>Company, quarter</source>
        <translation>公司（季度）</translation>
    </message>
    <message>
        <source>Secondary unit</source>
        <translation>二级单位</translation>
    </message>
    <message>
        <source>Company, year</source>
        <translation>公司（全年）</translation>
    </message>
    <message>
        <source>Summary of customer surveys by month</source>
        <translation>顾客调查汇总表</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Trend of satisfaction by factor, region and tier</source>
        <translation>满意度走势（按因素、区域、等级）</translation>
    </message>
    <message>
        <source>Four quarters up to %1; regions and tiers as they are now</source>
        <translation>截至 %1 的四个季度；区域和等级按现状</translation>
    </message>
    <message>
        <source>By</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>因素</translation>
    </message>
    <message>
        <source>Survey rounds: who was asked and who answered</source>
        <translation>满意度调查进度</translation>
    </message>
    <message>
        <source>Round id</source>
        <translation>轮次编号</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>调查轮次</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>应答复</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>未答复</translation>
    </message>
    <message>
        <source>Customers who have not answered a survey round</source>
        <translation>未答复满意度调查的客户</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>changed on %1 %2</source>
        <translation>%1 变更 %2</translation>
    </message>
    <message>
        <source>terminated on %1</source>
        <translation>%1 解除</translation>
    </message>
    <message>
        <source>Tiers: distribution</source>
        <translation>分级：分布</translation>
    </message>
    <message>
        <source>Tiers: who moved</source>
        <translation>分级：变动名单</translation>
    </message>
    <message>
        <source>Customers by contribution (Pareto)</source>
        <translation>客户贡献（帕累托）</translation>
    </message>
    <message>
        <source>Customers by region</source>
        <translation>客户分布（按地区）</translation>
    </message>
    <message>
        <source>Visits: coverage</source>
        <translation>走访：完成情况</translation>
    </message>
    <message>
        <source>Complaints: punctuality</source>
        <translation>投诉：及时率</translation>
    </message>
    <message>
        <source>Complaints: causes</source>
        <translation>投诉：原因分析</translation>
    </message>
    <message>
        <source>Complaints: ledger</source>
        <translation>投诉台账</translation>
    </message>
    <message>
        <source>Contracts: ledger</source>
        <translation>合同台账</translation>
    </message>
    <message>
        <source>Satisfaction: year by project, quarter, unit</source>
        <translation>满意度：全年（项目、季度、单位）</translation>
    </message>
    <message>
        <source>Satisfaction: summary by month</source>
        <translation>满意度：月度汇总</translation>
    </message>
    <message>
        <source>Satisfaction: trend by factor, region, tier</source>
        <translation>满意度：趋势（因素、地区、级别）</translation>
    </message>
    <message>
        <source>Satisfaction: by campaign</source>
        <translation>满意度：按调查批次</translation>
    </message>
    <message>
        <source>Surveys: asked and answered</source>
        <translation>调查：发出与收回</translation>
    </message>
    <message>
        <source>Surveys: who has not answered</source>
        <translation>调查：未回复客户</translation>
    </message>
    <message>
        <source>Visits: quarterly evaluation</source>
        <translation>走访：季度评价</translation>
    </message>
    <message>
        <source>Evaluation of visits</source>
        <translation>客户走访评价报告</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>总数</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>1 Progress against plan</source>
        <translation>一、计划完成情况</translation>
    </message>
    <message>
        <source>Plans carried out</source>
        <translation>已执行的计划</translation>
    </message>
    <message>
        <source>left blank in the policy, %1</source>
        <translation>制度未填，%1</translation>
    </message>
    <message>
        <source>2 Achievements</source>
        <translation>二、取得的成效</translation>
    </message>
    <message>
        <source>Visits made</source>
        <translation>走访次数</translation>
    </message>
    <message>
        <source>Customers visited</source>
        <translation>走访客户数</translation>
    </message>
    <message>
        <source>Visits with needs noted</source>
        <translation>记录了需求的走访</translation>
    </message>
    <message>
        <source>Visits with opinions noted</source>
        <translation>记录了意见的走访</translation>
    </message>
    <message>
        <source>3 Unsolved problems</source>
        <translation>三、未解决的问题</translation>
    </message>
    <message>
        <source>Duties that are late</source>
        <translation>超期未完成的走访任务</translation>
    </message>
    <message>
        <source>Visits with objections</source>
        <translation>客户有异议的走访</translation>
    </message>
    <message>
        <source>Open complaints of those visited</source>
        <translation>走访客户未办结的投诉</translation>
    </message>
    <message>
        <source>4 Improvement and suggestions</source>
        <translation>四、改进措施与建议</translation>
    </message>
    <message>
        <source>Visits with measures</source>
        <translation>有后续措施的走访</translation>
    </message>
</context>
<context>
    <name>ReviewTiers</name>
    <message>
        <source>No policy that grades customers is in force on %1; put one in force with “policy use”.</source>
        <translation>%1 时没有在用的分级制度；用 policy use 启用。</translation>
    </message>
    <message>
        <source>“%1” grades no customers.</source>
        <translation>“%1”不给客户分级。</translation>
    </message>
    <message>
        <source>the company</source>
        <translation>全公司</translation>
    </message>
    <message>
        <source>%1: %2 has %3 customers, in principle at most %4 of %5.</source>
        <translation>%1：%2有 %3 家，原则上不超过 %4 家（共 %5 家）。</translation>
    </message>
    <message>
        <source>%1: %2 customers are in %3 by decision, more than the cap of %4 allows.</source>
        <translation>%1：人工定为%3的有 %2 家，超过上限 %4 家。</translation>
    </message>
    <message>
        <source>A decision by hand names the tier “%1”, which this policy does not have; it was left aside.</source>
        <translation>人工决定里的等级“%1”在这个制度中没有，未予采用。</translation>
    </message>
    <message>
        <source>“%1” is blank in the regulation; rules that need it do not run until it is filled in.</source>
        <translation>“%1”在制度原文中空着，填写之前用到它的规则不运行。</translation>
    </message>
    <message>
        <source>“%1” is not in force; put it in force first, or ask for a dry run.</source>
        <translation>“%1”未启用；请先启用，或只做试算。</translation>
    </message>
    <message>
        <source>Customers were graded as of %1 already; a grading as of %2 would undo that. Ask for a dry run to see it.</source>
        <translation>已有截至 %1 的评级，再按 %2 评级会倒退；可以试算查看。</translation>
    </message>
    <message>
        <source>Grading %1 is not a proposal that waits for a decision.</source>
        <translation>评级批次 %1 不是待批准的提案。</translation>
    </message>
    <message>
        <source>The policy has changed since this grading was proposed; grade again.</source>
        <translation>提交之后制度有变动，请重新评级。</translation>
    </message>
    <message>
        <source>“%1” has no tiering to compare.</source>
        <translation>“%1”没有可比较的分级。</translation>
    </message>
    <message>
        <source>The figures have changed since this grading was proposed, and with them the result; grade again.</source>
        <translation>提交之后数据有变动，结果已经不同，请重新评级。</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Word</source>
        <translation>代号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>May do</source>
        <translation>可以做</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
</context>
<context>
    <name>RuleLanguage</name>
    <message>
        <source>to be filled in</source>
        <translation>待填</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>“%1” and attr(&quot;%1&quot;) are the same value of the pack; give the value another name than the attribute.</source>
        <translation>“%1”和 attr(&quot;%1&quot;) 都指本制度包的同一个值；请给该值换一个与属性不同的名称。</translation>
    </message>
    <message>
        <source>This condition is too long; %1 characters are the most.</source>
        <translation>条件太长，最多 %1 个字符。</translation>
    </message>
    <message>
        <source>“%1” is not a number; write it like 1200.50, 500_000, 50万 or 15%.</source>
        <translation>“%1”不是数字，请写成 1200.50、500_000、50万 或 15% 的样子。</translation>
    </message>
    <message>
        <source>This number has too many digits; 27 are the most.</source>
        <translation>数字位数太多，最多 27 位。</translation>
    </message>
    <message>
        <source>The text that begins here is not closed; end it with the same quotation mark.</source>
        <translation>从这里开始的文字没有结束，请用同一种引号结束。</translation>
    </message>
    <message>
        <source>Put text between plain quotation marks, &quot; or &apos;.</source>
        <translation>文字请放在英文引号 &quot; 或 &apos; 之间。</translation>
    </message>
    <message>
        <source>“%1” has no meaning in a condition.</source>
        <translation>“%1”在条件中没有意义。</translation>
    </message>
    <message>
        <source>Write “%1” instead of “%2”.</source>
        <translation>请写“%1”，不要写“%2”。</translation>
    </message>
    <message>
        <source>There is no condition here; write one like amount_12m &gt;= 50万.</source>
        <translation>这里没有条件，请写成 amount_12m &gt;= 50万 的样子。</translation>
    </message>
    <message>
        <source>and, or, or the end of the condition</source>
        <translation>and、or 或条件结束</translation>
    </message>
    <message>
        <source>in or between</source>
        <translation>in 或 between</translation>
    </message>
    <message>
        <source>A comparison has two sides; write between … and …, or join two comparisons with and.</source>
        <translation>一个比较只有两边；请写 between … and …，或用 and 连接两个比较。</translation>
    </message>
    <message>
        <source>a list like [&quot;a&quot;, &quot;b&quot;]</source>
        <translation>一个列表，如 [&quot;a&quot;, &quot;b&quot;]</translation>
    </message>
    <message>
        <source>a comma or ]</source>
        <translation>逗号或 ]</translation>
    </message>
    <message>
        <source>and, and the upper end of the range</source>
        <translation>and 和范围的上限</translation>
    </message>
    <message>
        <source>a name, a number, a text or a date</source>
        <translation>名称、数字、文字或日期</translation>
    </message>
    <message>
        <source>Nothing is called “%1”; text needs quotation marks, and a custom attribute is written attr(&quot;%1&quot;).</source>
        <translation>没有名为“%1”的项目；文字要加引号，自定义属性写成 attr(&quot;%1&quot;)。</translation>
    </message>
    <message>
        <source>Nothing is called “%1”; did you mean “%2”?</source>
        <translation>没有名为“%1”的项目，是否指“%2”？</translation>
    </message>
    <message>
        <source>“%1” is not a day; write it like date(&quot;2026-01-31&quot;).</source>
        <translation>“%1”不是日期，请写成 date(&quot;2026-01-31&quot;) 的样子。</translation>
    </message>
    <message>
        <source>An attribute needs its name, as in attr(&quot;beds&quot;).</source>
        <translation>属性要写出名称，如 attr(&quot;beds&quot;)。</translation>
    </message>
    <message>
        <source>a text in quotation marks</source>
        <translation>加引号的文字</translation>
    </message>
    <message>
        <source>and, or, or )</source>
        <translation>and、or 或 )</translation>
    </message>
    <message>
        <source>This condition is too long to follow; divide it into several lines.</source>
        <translation>条件太长，难以看懂；请分成几条。</translation>
    </message>
    <message>
        <source>This condition is nested too deeply to follow; divide it into several lines.</source>
        <translation>条件的括号层次太深，难以看懂；请分成几条。</translation>
    </message>
    <message>
        <source>The condition stops too early; expected here: %1.</source>
        <translation>条件没有写完，这里应为：%1。</translation>
    </message>
    <message>
        <source>Expected here: %1; found “%2”.</source>
        <translation>这里应为：%1；实际是“%2”。</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>a condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>a single value</source>
        <translation>单个值</translation>
    </message>
    <message>
        <source>A condition is needed here, but “%1” is %2; compare it with something.</source>
        <translation>这里需要条件，但“%1”是%2；请把它与别的值比较。</translation>
    </message>
    <message>
        <source>“%1” is %2, but “%3” is %4; only like can be compared with like.</source>
        <translation>“%1”是%2，而“%3”是%4；只有同类的值才能比较。</translation>
    </message>
    <message>
        <source>Conditions can only be compared with == and !=.</source>
        <translation>条件之间只能用 == 和 != 比较。</translation>
    </message>
    <message>
        <source>Texts have no order; compare them with ==, != or in.</source>
        <translation>文字没有大小先后，请用 ==、!= 或 in 比较。</translation>
    </message>
    <message>
        <source>A number is needed here, but “%1” is %2.</source>
        <translation>这里需要数字，但“%1”是%2。</translation>
    </message>
    <message>
        <source>an opening parenthesis</source>
        <translation>左括号</translation>
    </message>
    <message>
        <source>a closing parenthesis</source>
        <translation>右括号</translation>
    </message>
</context>
<context>
    <name>SaveEdit</name>
    <message>
        <source>Not saved: %1 made “%2” void on %3 (%4). What you typed is still here; copy what you need.</source>
        <translation>未保存：%1 已于 %3 将“%2”作废（%4）。您输入的内容还在，需要的请复制。</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>其他人</translation>
    </message>
</context>
<context>
    <name>SaveRecord</name>
    <message>
        <source>%1 are written by the program and cannot be edited.</source>
        <translation>%1由程序写入，不能修改。</translation>
    </message>
    <message>
        <source>Say why the record is void: the reason is kept with it.</source>
        <translation>请写明作废原因，它会随记录保存。</translation>
    </message>
</context>
<context>
    <name>SavedView</name>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>视图名称</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Saved view</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>视图</translation>
    </message>
</context>
<context>
    <name>SecrecyBreach</name>
    <message>
        <source>Found on</source>
        <translation>发现日期</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>发现人</translation>
    </message>
    <message>
        <source>Answerable</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation>处罚金额</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>补救措施</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>审核人</translation>
    </message>
    <message>
        <source>Carried out by</source>
        <translation>执行人</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>处理报告</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Filed on</source>
        <translation>归档日期</translation>
    </message>
    <message>
        <source>Breach of secrecy</source>
        <translation>泄密处理</translation>
    </message>
    <message>
        <source>Breaches of secrecy</source>
        <translation>泄密处理</translation>
    </message>
</context>
<context>
    <name>SecrecyLevel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Rank (higher is stricter)</source>
        <translation>序号（越大越严）</translation>
    </message>
    <message>
        <source>Shared inside the company</source>
        <translation>公司内共享</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Secrecy level</source>
        <translation>密级</translation>
    </message>
    <message>
        <source>Secrecy levels</source>
        <translation>密级</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Lists</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Open or do the current line</source>
        <translation>打开或处理当前行</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Copy the selected lines for a spreadsheet</source>
        <translation>复制选中的行，可粘贴到表格</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>输入栏</translation>
    </message>
    <message>
        <source>Look up what the field names</source>
        <translation>查找要填的对象</translation>
    </message>
    <message>
        <source>Open the list or the calendar</source>
        <translation>展开下拉列表或日历</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save and begin the next</source>
        <translation>保存并继续录下一条</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Text of a policy</source>
        <translation>制度原文</translation>
    </message>
    <message>
        <source>Names to choose from</source>
        <translation>列出可用的名称</translation>
    </message>
</context>
<context>
    <name>Storage</name>
    <message>
        <source>There is no import with the number %1.</source>
        <translation>没有编号为 %1 的导入批次。</translation>
    </message>
    <message>
        <source>The import %1 was taken back before.</source>
        <translation>导入批次 %1 已经撤销过。</translation>
    </message>
    <message>
        <source>The import was not taken back: %1 was changed after it.</source>
        <translation>没有撤销：导入之后 %1 被改动过。</translation>
    </message>
    <message>
        <source>The import was not taken back: there are records of %1 that are not part of it.</source>
        <translation>没有撤销：%1 还有不属于这批导入的记录。</translation>
    </message>
    <message>
        <source>%1 cannot be opened. Check that the file is there and that you may read it.</source>
        <translation>无法打开 %1。请确认文件存在且您有权读取。</translation>
    </message>
    <message>
        <source>The program was built with another SQLite than its Qt. Install both from the same distribution.</source>
        <translation>程序与 Qt 使用的 SQLite 版本不同。请从同一发行版安装两者。</translation>
    </message>
    <message>
        <source>The database gave no number to a new record. Nothing was saved.</source>
        <translation>数据库没有给新记录分配编号，未保存任何内容。</translation>
    </message>
    <message>
        <source>The database answered with an error.</source>
        <translation>数据库返回了错误。</translation>
    </message>
    <message>
        <source>Something unforeseen went wrong; nothing was saved. The log file has the details.</source>
        <translation>发生意外错误，未保存任何内容。详情见日志文件。</translation>
    </message>
    <message>
        <source>Not saved: a record with the same value is already there.</source>
        <translation>未保存：已有取值相同的记录。</translation>
    </message>
    <message>
        <source>Not saved: a required value is missing.</source>
        <translation>未保存：缺少必填内容。</translation>
    </message>
    <message>
        <source>Not saved: a record that is referred to does not exist.</source>
        <translation>未保存：所引用的记录不存在。</translation>
    </message>
    <message>
        <source>Not saved: the disk %1 is full. Free some space there and save again.</source>
        <translation>未保存：磁盘 %1 已满。请腾出空间后再保存。</translation>
    </message>
    <message>
        <source>Not saved: the disk %1 could not be written. Check it, then save again.</source>
        <translation>未保存：磁盘 %1 无法写入。请检查后再保存。</translation>
    </message>
    <message>
        <source>The disk %1 could not be read. Check it, then try again.</source>
        <translation>磁盘 %1 无法读取。请检查后再试。</translation>
    </message>
    <message>
        <source>Not saved: another program has been writing to the database for too long. Try again in a moment.</source>
        <translation>未保存：另一个程序长时间占用数据库写入。请稍后再试。</translation>
    </message>
    <message>
        <source>Another program keeps the database locked. Try again in a moment.</source>
        <translation>数据库被另一个程序锁定。请稍后再试。</translation>
    </message>
    <message>
        <source>Not saved: %1 may not be written to.</source>
        <translation>未保存：%1 不允许写入。</translation>
    </message>
    <message>
        <source>The database %1 is damaged. Stop working with it and restore the last backup.</source>
        <translation>数据库 %1 已损坏。请停止使用并恢复最近的备份。</translation>
    </message>
    <message>
        <source>%1 is not a database of this program. It was left as it is.</source>
        <translation>%1 不是本程序的数据库，未作任何改动。</translation>
    </message>
    <message>
        <source>There is not enough memory. Close other programs and try again.</source>
        <translation>内存不足。请关闭其他程序后再试。</translation>
    </message>
    <message>
        <source>Not saved: the database refused the change. The log file has the details.</source>
        <translation>未保存：数据库拒绝了此项修改。详情见日志文件。</translation>
    </message>
    <message>
        <source>The database could not answer. The log file has the details.</source>
        <translation>数据库无法应答。详情见日志文件。</translation>
    </message>
    <message>
        <source>%1 is empty. It was left as it is; delete it to make a new database there.</source>
        <translation>%1 是空文件，未作任何改动；如要在此新建数据库，请先删除它。</translation>
    </message>
    <message>
        <source>%1 could not be made. Check that its folder may be written to and that nothing of that name is there.</source>
        <translation>无法建立 %1。请确认所在文件夹可以写入且没有同名文件。</translation>
    </message>
    <message>
        <source>The migration %1 cannot be read.</source>
        <translation>无法读取升级步骤 %1。</translation>
    </message>
    <message>
        <source>%1 is not a name of a migration: NNNN_what.sql.</source>
        <translation>%1 不是升级步骤的文件名，应为 NNNN_what.sql。</translation>
    </message>
    <message>
        <source>The migration number %1 is there twice.</source>
        <translation>升级步骤编号 %1 重复。</translation>
    </message>
    <message>
        <source>The migration number %1 is missing.</source>
        <translation>缺少升级步骤编号 %1。</translation>
    </message>
    <message>
        <source>There are no migrations in %1.</source>
        <translation>%1 中没有升级步骤。</translation>
    </message>
    <message>
        <source>%1 was made with another form of the step %2 than this program has. It was left as it is; open it with the program that made it.</source>
        <translation>%1 建立时所用的步骤 %2 与本程序的不同。文件未作任何改动，请用建立它的程序打开。</translation>
    </message>
    <message>
        <source>%1 was made by a newer version of this program (schema %2, this one knows %3). It was left as it is; install the newer version.</source>
        <translation>%1 由更新版本的程序建立（结构版本 %2，本程序只认识 %3）。文件未作任何改动，请安装新版本。</translation>
    </message>
    <message>
        <source>The database could not be brought to the new schema at step %1. It stands as it stood before that step.</source>
        <translation>数据库升级到步骤 %1 时失败，仍保持该步骤之前的状态。</translation>
    </message>
    <message>
        <source>This database was made by a newer version of the program. It is open for reading only; install the newer version to change it.</source>
        <translation>此数据库由更新版本的程序建立，现以只读方式打开；如需修改，请安装新版本。</translation>
    </message>
    <message>
        <source>%1 or its folder is write-protected. It is open for reading only.</source>
        <translation>%1 或其所在文件夹有写保护，现以只读方式打开。</translation>
    </message>
    <message>
        <source>There is no database %1. Check the name, or make one with “kecectl init”.</source>
        <translation>没有数据库 %1。请核对名称，或用“kecectl init”新建。</translation>
    </message>
    <message>
        <source>%1 was made by an older version of the program and must be brought up to date, but it or its folder is write-protected.</source>
        <translation>%1 由较旧版本的程序建立，须先升级，但该文件或其所在文件夹有写保护。</translation>
    </message>
    <message>
        <source>%1 is there already. It was left as it is; name another file.</source>
        <translation>%1 已经存在，未作任何改动；请换一个文件名。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>无法建立文件夹 %1。</translation>
    </message>
    <message>
        <source>Records of the kind %1 cannot be searched: leave the kind out, or name another.</source>
        <translation>“%1”这一类不能搜索；不写类型，或换一类。</translation>
    </message>
    <message numerus="yes">
        <source>The search index does not agree with %n record(s) of the kind %1: build it anew.</source>
        <translation>
            <numerusform>搜索索引与 %n 条 %1 记录不一致，请重建索引。</numerusform>
        </translation>
    </message>
    <message>
        <source>The list cannot be filtered by %1 in this way.</source>
        <translation>列表不能按“%1”作此筛选。</translation>
    </message>
    <message>
        <source>The list has no field “%1”.</source>
        <translation>列表没有字段“%1”。</translation>
    </message>
    <message>
        <source>There is no such record any more (%1, number %2).</source>
        <translation>此记录已不存在（%1，编号 %2）。</translation>
    </message>
    <message>
        <source>A record of this kind cannot be voided.</source>
        <translation>此类记录不能作废。</translation>
    </message>
    <message>
        <source>Give the reason why the record is void.</source>
        <translation>请填写作废原因。</translation>
    </message>
    <message>
        <source>Give the day from which the record is void.</source>
        <translation>请填写作废日期。</translation>
    </message>
    <message>
        <source>This record is void and cannot be changed any more.</source>
        <translation>此记录已作废，不能再修改。</translation>
    </message>
    <message>
        <source>Not saved: someone else has changed this record since you opened it. Load it again and enter your change anew.</source>
        <translation>未保存：您打开之后，此记录已被他人修改。请重新载入后再填写您的修改。</translation>
    </message>
    <message>
        <source>Not saved: %1 has changed this record since you opened it. Load it again and enter your change anew.</source>
        <translation>未保存：您打开之后，此记录已被 %1 修改。请重新载入后再填写您的修改。</translation>
    </message>
    <message>
        <source>Not saved: another record has the same value in %1.</source>
        <translation>未保存：另有一条记录的“%1”与此相同。</translation>
    </message>
    <message>
        <source>Not saved: %1 is missing.</source>
        <translation>未保存：缺少“%1”。</translation>
    </message>
    <message>
        <source>Not saved: the record chosen in %1 does not exist.</source>
        <translation>未保存：“%1”中所选的记录不存在。</translation>
    </message>
    <message>
        <source>The company has no policy pack “%1”.</source>
        <translation>公司没有制度包“%1”。</translation>
    </message>
    <message>
        <source>Version %2 of the policy pack “%1” is there already with another text. Give the changed text a new version.</source>
        <translation>制度包“%1”的版本 %2 已存在且内容不同。请为改动后的内容另定版本号。</translation>
    </message>
    <message>
        <source>Records of this kind have no code: %1.</source>
        <translation>此类记录没有编号：%1。</translation>
    </message>
    <message>
        <source>There is no “%2” (%1).</source>
        <translation>没有“%2”（%1）。</translation>
    </message>
    <message>
        <source>%1 cannot be added up.</source>
        <translation>“%1”不能求和。</translation>
    </message>
    <message>
        <source>Nobody has claimed the period %1 of %2.</source>
        <translation>%2 的周期 %1 无人认领。</translation>
    </message>
    <message>
        <source>The file is damaged: %1.</source>
        <translation>文件已损坏：%1。</translation>
    </message>
    <message>
        <source>Row %2 of %1 refers to a record in %3 that does not exist.</source>
        <translation>表 %1 第 %2 行引用了 %3 中不存在的记录。</translation>
    </message>
    <message>
        <source>The column %2 of the table %1 is missing.</source>
        <translation>表 %1 缺少列 %2。</translation>
    </message>
    <message>
        <source>Not saved: %1 was moved or deleted while it was open. Put it back and start the program again.</source>
        <translation>未保存：%1 在打开期间被移动或删除。请放回原处并重新启动程序。</translation>
    </message>
    <message>
        <source>%1 is on a network drive, where a database file can be damaged. Put it on a disk of this computer.</source>
        <translation>%1 位于网络驱动器上，数据库文件可能因此损坏。请把它放到本机磁盘上。</translation>
    </message>
    <message>
        <source>Not saved: %1 was deleted while the database was open. Leave the files beside a database alone; start the program again.</source>
        <translation>未保存：数据库打开期间 %1 被删除。请勿改动数据库旁边的文件；请重新启动本程序。</translation>
    </message>
    <message>
        <source>%1 MB that were kept back for this have been released, so that you can go on meanwhile.</source>
        <translation>已放开为此预留的 %1 MB 空间，清理磁盘期间可以继续使用。</translation>
    </message>
    <message>
        <source>The figures kept for the next grading (%1) cannot be read. “kecectl reclassify --full” makes them anew; results are not affected.</source>
        <translation>为下次分级留存的数据（%1）无法读取，不影响分级结果。运行“kecectl reclassify --full”即可重新生成。</translation>
    </message>
    <message numerus="yes">
        <source>The figures kept for the next grading (%1) are not those of the records of %n customer(s): %2. “kecectl reclassify --full” makes them anew.</source>
        <translation>
            <numerusform>为下次分级留存的数据（%1）与 %n 个客户的记录不符：%2。运行“kecectl reclassify --full”即可重新生成。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lists show other figures (amounts, last visit, overdue, satisfaction) than the records of %n customer(s) give: %1. “kecectl reclassify --full” writes them anew.</source>
        <translation>
            <numerusform>列表中显示的数据（金额、最近拜访、逾期、满意度）与 %n 个客户的记录不符：%1。运行“kecectl reclassify --full”即可重新写入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lists show another tier than the one in force for %n customer(s): %1. “kecectl reclassify --full” writes it anew.</source>
        <translation>
            <numerusform>列表中显示的级别与 %n 个客户现行的级别不符：%1。运行“kecectl reclassify --full”即可重新写入。</numerusform>
        </translation>
    </message>
    <message>
        <source>The tiers kept for the next grading (%1) are not those in force. “kecectl reclassify --full” makes them anew.</source>
        <translation>为下次分级留存的级别（%1）与现行级别不符。运行“kecectl reclassify --full”即可重新生成。</translation>
    </message>
    <message>
        <source>%1 is kept by a server, and so are its backups: ask the server&apos;s administrator for pg_dump. Only a database file can be backed up here.</source>
        <translation>%1 由服务器保管，备份也由服务器负责：请联系服务器管理员使用 pg_dump。这里只能备份数据库文件。</translation>
    </message>
    <message>
        <source>%1 cannot be written. Check that its folder is there and may be written to.</source>
        <translation>无法写入 %1。请检查所在文件夹是否存在、是否可写。</translation>
    </message>
    <message>
        <source>%1 has no tables in it. It was left as it is.</source>
        <translation>%1 里没有数据表，没有动它。</translation>
    </message>
    <message>
        <source>%1 is left over from another database of that name. Move it away, or name another file.</source>
        <translation>%1 是另一个同名数据库留下的。请把它移走，或换一个文件名。</translation>
    </message>
    <message>
        <source>What was erased may still be in the log of the database, since somebody is at work with it. Try again in a moment.</source>
        <translation>有人正在使用数据库，已删除的内容可能还留在日志里。请稍后再试。</translation>
    </message>
    <message>
        <source>The table %1 has %2 rows, but %3 were written. Restore the last good backup.</source>
        <translation>表 %1 有 %2 行，但写入的是 %3 行。请恢复最近一份好的备份。</translation>
    </message>
    <message>
        <source>A value in the table %1 is not the one that was written: the file is damaged, or was changed by another program. Restore the last good backup.</source>
        <translation>表 %1 中有内容与写入时不一致：文件已损坏，或被其他程序改动过。请恢复最近一份好的备份。</translation>
    </message>
    <message>
        <source>%1 is there already. It was left as it is; name another database.</source>
        <translation>%1 已经存在，未作改动；请换一个数据库名。</translation>
    </message>
    <message>
        <source>There is nothing of this program in the database %1 yet. Check the name, or set it up with “kecectl init”.</source>
        <translation>数据库 %1 里还没有本程序的数据。请核对名称，或用“kecectl init”建立。</translation>
    </message>
    <message>
        <source>This is no address of a database. Write it as postgresql://user@host:port/dbname.</source>
        <translation>这不是数据库地址。请写成 postgresql://用户@主机:端口/数据库名。</translation>
    </message>
    <message>
        <source>The address of the database has a setting that is not known: %1. Leave it out.</source>
        <translation>数据库地址中有不认识的参数：%1。请去掉它。</translation>
    </message>
    <message>
        <source>Not saved: others have been changing the same records. Try again in a moment.</source>
        <translation>未保存：别人正在修改同样的记录。请稍后再试。</translation>
    </message>
    <message>
        <source>Others are changing the same records. Try again in a moment.</source>
        <translation>别人正在修改同样的记录。请稍后再试。</translation>
    </message>
    <message>
        <source>Not saved: the server %1 has no room left. Tell its administrator.</source>
        <translation>未保存：服务器 %1 的资源已用尽。请告知管理员。</translation>
    </message>
    <message>
        <source>The server %1 has no room left. Tell its administrator.</source>
        <translation>服务器 %1 的资源已用尽。请告知管理员。</translation>
    </message>
    <message>
        <source>Your account on the server may not do this.</source>
        <translation>您在服务器上的账号无权这样做。</translation>
    </message>
    <message>
        <source>Not saved: a text is too long for its field.</source>
        <translation>未保存：文本过长，超出该字段的容量。</translation>
    </message>
    <message>
        <source>Not saved: the connection to %1 was lost. Try again in a moment.</source>
        <translation>未保存：与 %1 的连接已断开。请稍后再试。</translation>
    </message>
    <message>
        <source>The connection to %1 was lost. Try again in a moment.</source>
        <translation>与 %1 的连接已断开。请稍后再试。</translation>
    </message>
    <message>
        <source>The server did not accept the user or the password for %1.</source>
        <translation>服务器不接受登录 %1 的用户名或密码。</translation>
    </message>
    <message>
        <source>The connection to %1 would not be safe: the server&apos;s certificate could not be checked. Name the certificate with ?sslrootcert=FILE.</source>
        <translation>与 %1 的连接不安全：无法核验服务器证书。请用 ?sslrootcert=文件 指明证书。</translation>
    </message>
    <message>
        <source>The server has no database %1. Check the name, or have its administrator make one.</source>
        <translation>服务器上没有数据库 %1。请核对名称，或请管理员建立。</translation>
    </message>
    <message>
        <source>There is no connection to %1. Check the name, and whether the server is running and can be reached.</source>
        <translation>无法连接 %1。请核对名称，并检查服务器是否在运行、网络是否通畅。</translation>
    </message>
    <message>
        <source>The connection to %1 was lost while it was saving. Whether it was saved is not known: look before you enter it again.</source>
        <translation>保存时与 %1 的连接断开，不知道是否已经保存：重新录入之前请先查看。</translation>
    </message>
    <message>
        <source>Not saved: a text contains a character that cannot be stored (U+0000).</source>
        <translation>未保存：文字中有无法保存的字符（U+0000）。</translation>
    </message>
    <message>
        <source>The name of the database is too long: %1.</source>
        <translation>数据库名太长：%1。</translation>
    </message>
    <message>
        <source>An account needs a name of at most 63 letters, and a password.</source>
        <translation>账号需要名称（最多 63 个字母）和密码。</translation>
    </message>
    <message>
        <source>The table %1 did not arrive as it was. Nothing was transferred.</source>
        <translation>表 %1 转移后与原来不一致，未转移任何内容。</translation>
    </message>
    <message>
        <source>A server keeps what was erased in its files until they are written anew; its administrator can do that at once with vacuum full.</source>
        <translation>服务器上的文件在重写之前仍留有已删除的内容；管理员可执行 vacuum full 立即清除。</translation>
    </message>
    <message>
        <source>What follows from the policy cannot be kept with record %1: it is gone, or its kind may not be changed from here.</source>
        <translation>按制度算出的结果无法写入第 %1 号记录：记录已不在，或这里无权修改这一类。</translation>
    </message>
    <message>
        <source>The server %1 takes no changes now: it is a standby, or set to be read only. It is open for reading only.</source>
        <translation>服务器 %1 现在不接受修改：它是备机，或被设为只读。现在只能查看。</translation>
    </message>
</context>
<context>
    <name>SurveyCampaign</name>
    <message>
        <source>Name</source>
        <translation>批次名称</translation>
    </message>
    <message>
        <source>Survey campaign</source>
        <translation>调查批次</translation>
    </message>
    <message>
        <source>Survey campaigns</source>
        <translation>调查批次</translation>
    </message>
</context>
<context>
    <name>SurveyCase</name>
    <message>
        <source>Run it</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Do not run it</source>
        <translation>不启动</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Form below the mark</source>
        <translation>不合格的调查表</translation>
    </message>
    <message>
        <source>Opened on</source>
        <translation>登记日期</translation>
    </message>
    <message>
        <source>Answer due on</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因分析</translation>
    </message>
    <message>
        <source>Revisited on</source>
        <translation>再次回访日期</translation>
    </message>
    <message>
        <source>Responsible person</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>To be done by</source>
        <translation>完成期限</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>改进措施</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>Nonconformity procedure</source>
        <translation>不合格品控制程序</translation>
    </message>
    <message>
        <source>Improvement procedure</source>
        <translation>改进控制程序</translation>
    </message>
    <message>
        <source>Confirmed by the form</source>
        <translation>顾客确认的调查表</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>结案日期</translation>
    </message>
    <message>
        <source>Case of dissatisfaction</source>
        <translation>不满意处理</translation>
    </message>
    <message>
        <source>Cases of dissatisfaction</source>
        <translation>不满意处理</translation>
    </message>
</context>
<context>
    <name>SurveyResponse</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Surveyed on</source>
        <translation>调查日期</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>调查批次</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Survey response</source>
        <translation>满意度调查</translation>
    </message>
    <message>
        <source>Survey responses</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Below the mark</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>A factor is missing</source>
        <translation>缺项</translation>
    </message>
    <message>
        <source>Weights are blank</source>
        <translation>权重待定</translation>
    </message>
    <message>
        <source>Signature or seal is missing</source>
        <translation>缺签章</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>调查表</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Project department or unit</source>
        <translation>项目部或单位</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>顾客签字</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>盖章</translation>
    </message>
    <message>
        <source>Submitted on</source>
        <translation>报送日期</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>Surveys</name>
    <message>
        <source>The case can be closed only with: %1 (%2).</source>
        <translation>结案前必须填写：%1（%2）。</translation>
    </message>
    <message>
        <source>A case is closed on the day it was opened, or later.</source>
        <translation>结案日期不能早于登记日期。</translation>
    </message>
    <message>
        <source>The customer confirms by a new form of its own, filled in since the case was opened; choose that one.</source>
        <translation>要由这家客户在登记以后新填的调查表确认，请选择那一张。</translation>
    </message>
    <message>
        <source>The import of its form was taken back.</source>
        <translation>对应调查表的导入已撤销。</translation>
    </message>
    <message>
        <source>The policy in force asks about no factor, so “%1” has no place; give the score alone.</source>
        <translation>启用的制度没有列出调查因素，“%1”无处可填；请只填得分。</translation>
    </message>
    <message>
        <source>“%1” is no factor of the policy in force; there are: %2.</source>
        <translation>“%1”不是启用制度的调查因素；可用的有：%2。</translation>
    </message>
    <message>
        <source>%1: “%2” is no score; write a number from 0 to 100, with two decimals at most.</source>
        <translation>%1：“%2”不是得分；请写 0 到 100 的数，最多两位小数。</translation>
    </message>
    <message>
        <source>Say which form was filled in; there are: %1.</source>
        <translation>请写明填的是哪种调查表；可选：%1。</translation>
    </message>
    <message>
        <source>“%1” is no form of the policy in force; there are: %2.</source>
        <translation>“%1”不是启用制度的调查表；可选：%2。</translation>
    </message>
    <message>
        <source>The form “%1” does not ask about “%2”.</source>
        <translation>调查表“%1”没有“%2”这一项。</translation>
    </message>
    <message>
        <source>No score: not answered are %1 (%2)</source>
        <translation>不算分：%1 没有作答（%2）</translation>
    </message>
    <message>
        <source>No score: the regulation gives no weight for %1 (%2); fill them in under the policy</source>
        <translation>不算分：制度没有给出 %1 的权重（%2），请在制度里填写</translation>
    </message>
    <message>
        <source>Does not count: it needs the customer&apos;s signature and seal (%1)</source>
        <translation>不计入：需要顾客签字盖章（%1）</translation>
    </message>
</context>
<context>
    <name>TableFile</name>
    <message>
        <source>Line %1: a quotation mark stands inside a cell; put the whole cell in quotation marks and double those inside.</source>
        <translation>第 %1 行：引号出现在单元格中间；请将整个单元格用引号括起，并把里面的引号写成两个。</translation>
    </message>
    <message>
        <source>Line %1: a quotation mark is opened and not closed where its cell ends.</source>
        <translation>第 %1 行：引号开始后，没有在单元格结束处关闭。</translation>
    </message>
    <message>
        <source>The workbook is protected by a password; save it without one and try again.</source>
        <translation>工作簿有密码保护；请取消密码保存后重试。</translation>
    </message>
    <message>
        <source>This is a workbook of the old kind (.xls) or another Office file; save it as .xlsx or .csv and try again.</source>
        <translation>这是旧格式的工作簿（.xls）或其他 Office 文件；请另存为 .xlsx 或 .csv 后重试。</translation>
    </message>
    <message>
        <source>This is a PDF file; tables are read from .xlsx and .csv files.</source>
        <translation>这是 PDF 文件；表格只能从 .xlsx 和 .csv 文件读取。</translation>
    </message>
    <message>
        <source>The row has text in column %1, but the header names only %2 columns.</source>
        <translation>该行第 %1 列有内容，但表头只有 %2 列。</translation>
    </message>
    <message>
        <source>The file is empty: there is no header row.</source>
        <translation>文件是空的：没有表头行。</translation>
    </message>
    <message>
        <source>The header names the column “%1” twice; rename or remove one of them.</source>
        <translation>表头中“%1”列出现了两次；请改名或删去其中一列。</translation>
    </message>
    <message>
        <source>“%1” is a folder, not a file.</source>
        <translation>“%1”是文件夹，不是文件。</translation>
    </message>
    <message>
        <source>The file “%1” cannot be opened: %2</source>
        <translation>无法打开文件“%1”：%2</translation>
    </message>
    <message>
        <source>“%1” is not a file that can be read twice; save it to a folder first.</source>
        <translation>“%1”不能重复读取；请先保存到文件夹中。</translation>
    </message>
    <message>
        <source>The output cannot be written: %1</source>
        <translation>无法写出：%1</translation>
    </message>
    <message>
        <source>The file “%1” cannot be written: %2. What was there before is unchanged.</source>
        <translation>无法写入文件“%1”：%2。原有文件没有改变。</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>无法读取文件：%1</translation>
    </message>
    <message>
        <source>The encoding “%1” is not known; use auto, utf-8, utf-16 or gb18030.</source>
        <translation>不认识编码“%1”；请使用 auto、utf-8、utf-16 或 gb18030。</translation>
    </message>
    <message>
        <source>The file is neither UTF-8 nor UTF-16 nor GB18030; save it as UTF-8, or name its encoding.</source>
        <translation>文件既不是 UTF-8、UTF-16，也不是 GB18030；请将其另存为 UTF-8，或指明其编码。</translation>
    </message>
    <message>
        <source>Line %1 holds a zero byte: this is not a text file, or it is damaged.</source>
        <translation>第 %1 行含有零字节：这不是文本文件，或文件已损坏。</translation>
    </message>
    <message>
        <source>Line %1 holds bytes that are not UTF-8; save the file again as UTF-8, or name its encoding.</source>
        <translation>第 %1 行含有不属于 UTF-8 的字节；请将文件另存为 UTF-8，或指明其编码。</translation>
    </message>
    <message>
        <source>The file holds bytes that are not %1; save it again as UTF-8, or name its encoding.</source>
        <translation>文件含有不属于 %1 的字节；请将其另存为 UTF-8，或指明其编码。</translation>
    </message>
    <message>
        <source>The workbook holds more distinct texts than can be read; save the sheet as .csv and try again.</source>
        <translation>工作簿中的不同文字过多，无法读取；请将工作表另存为 .csv 后重试。</translation>
    </message>
    <message>
        <source>The workbook holds a text of more than 1 MiB; it is not read.</source>
        <translation>工作簿中有超过 1 MiB 的文字，不予读取。</translation>
    </message>
    <message>
        <source>The cell reference “%1” lies outside of every sheet; the workbook is damaged.</source>
        <translation>单元格位置“%1”超出工作表范围；工作簿已损坏。</translation>
    </message>
    <message>
        <source>The row number “%1” lies outside of every sheet; the workbook is damaged.</source>
        <translation>行号“%1”超出工作表范围；工作簿已损坏。</translation>
    </message>
    <message>
        <source>Cell %1%2 holds a formula without its result; open and save the workbook in a spreadsheet program.</source>
        <translation>单元格 %1%2 的公式没有保存计算结果；请用表格软件打开并重新保存该工作簿。</translation>
    </message>
    <message>
        <source>Cell %1%2 refers to a text that the workbook does not hold; the workbook is damaged.</source>
        <translation>单元格 %1%2 引用的文字在工作簿中不存在；工作簿已损坏。</translation>
    </message>
    <message>
        <source>Cell %1%2 shows the error %3; mend or clear it.</source>
        <translation>单元格 %1%2 显示错误 %3；请改正或清空。</translation>
    </message>
    <message>
        <source>Row %1 holds more than 16 MiB of text; it is not read.</source>
        <translation>第 %1 行的文字超过 16 MiB，不予读取。</translation>
    </message>
    <message>
        <source>A temporary file cannot be made: %1</source>
        <translation>无法建立临时文件：%1</translation>
    </message>
    <message>
        <source>The workbook cannot be made; is there room in the folder for temporary files?</source>
        <translation>无法建立工作簿；请检查临时文件夹是否还有空间。</translation>
    </message>
    <message>
        <source>The workbook cannot be written: %1</source>
        <translation>无法写入工作簿：%1</translation>
    </message>
    <message>
        <source>A sheet holds no more than %1 columns; export as .csv instead.</source>
        <translation>工作表最多容纳 %1 列；请改为导出 .csv。</translation>
    </message>
    <message>
        <source>A sheet holds no more than %1 rows; export as .csv instead.</source>
        <translation>工作表最多容纳 %1 行；请改为导出 .csv。</translation>
    </message>
    <message>
        <source>A cell of a sheet holds no more than %1 characters, and one in row %2 has more; export as .csv instead.</source>
        <translation>工作表的单元格最多容纳 %1 个字符，第 %2 行有一格超出；请改为导出 .csv。</translation>
    </message>
    <message>
        <source>The workbook cannot be read back: %1</source>
        <translation>无法回读工作簿：%1</translation>
    </message>
    <message>
        <source>The workbook could not be written whole; is there room in the folder for temporary files?</source>
        <translation>工作簿没有写完整；请检查临时文件夹是否还有空间。</translation>
    </message>
    <message>
        <source>This archive is not a workbook of the .xlsx kind; save the table as .xlsx or .csv and try again.</source>
        <translation>这个压缩包不是 .xlsx 工作簿；请将表格另存为 .xlsx 或 .csv 后重试。</translation>
    </message>
    <message>
        <source>This is not a workbook of the .xlsx kind; save the table as .xlsx or .csv and try again.</source>
        <translation>这不是 .xlsx 工作簿；请将表格另存为 .xlsx 或 .csv 后重试。</translation>
    </message>
    <message>
        <source>The workbook has no sheet “%1”; it has: %2.</source>
        <translation>工作簿中没有名为“%1”的工作表；现有：%2。</translation>
    </message>
    <message>
        <source>The workbook has no visible sheet with a table.</source>
        <translation>工作簿中没有可见的数据工作表。</translation>
    </message>
    <message>
        <source>The workbook&apos;s part “%1” holds a piece of more than 4 MiB; it is not read.</source>
        <translation>工作簿中的“%1”有超过 4 MiB 的片段，不予读取。</translation>
    </message>
    <message>
        <source>The workbook&apos;s part “%1” declares a document type or entities; it is not read, as such files are made to do harm.</source>
        <translation>工作簿中的“%1”声明了文档类型或实体；此类文件可能有害，不予读取。</translation>
    </message>
    <message>
        <source>The workbook is damaged: its part “%1” cannot be understood. Open and save it in a spreadsheet program, then try again.</source>
        <translation>工作簿已损坏：其中的“%1”无法识别。请用表格软件打开并重新保存后重试。</translation>
    </message>
    <message>
        <source>The workbook is damaged: part of it cannot be unpacked. Open and save it in a spreadsheet program, then try again.</source>
        <translation>工作簿已损坏：部分内容无法解压。请用表格软件打开并重新保存后重试。</translation>
    </message>
    <message>
        <source>The workbook unpacks to far more than its size allows; it is not read, as such files are made to do harm.</source>
        <translation>工作簿解压后的大小远超正常范围；此类文件可能有害，不予读取。</translation>
    </message>
    <message>
        <source>The workbook is incomplete or damaged; copy it again from where it came.</source>
        <translation>工作簿不完整或已损坏；请从来源处重新复制。</translation>
    </message>
    <message>
        <source>The archive holds more than %1 files; this is not a workbook.</source>
        <translation>压缩包内的文件超过 %1 个；这不是工作簿。</translation>
    </message>
    <message>
        <source>The workbook is damaged: its part “%1” is missing.</source>
        <translation>工作簿已损坏：缺少“%1”。</translation>
    </message>
    <message>
        <source>The workbook is damaged: its part “%1” cannot be unpacked.</source>
        <translation>工作簿已损坏：其中的“%1”无法解压。</translation>
    </message>
    <message>
        <source>Line %1 has a cell of more than 1 MiB, more than %2 cells, or is longer than 16 MiB: this does not look like a table.</source>
        <translation>第 %1 行有超过 1 MiB 的单元格、超过 %2 个单元格，或整行超过 16 MiB：看起来不是表格。</translation>
    </message>
    <message>
        <source>The file “%1” cannot be written: the disk %2 is full. Free some space there or take another disk. What was there before is unchanged.</source>
        <translation>无法写入文件“%1”：磁盘 %2 已满。请清理该磁盘，或换一个磁盘。原有文件没有改动。</translation>
    </message>
</context>
<context>
    <name>TakeOut</name>
    <message>
        <source>Not taken out: %1 of these records are of customers at a secrecy level above yours. Leave those out by a condition, or ask the keeper of the archive.</source>
        <translation>未带出：其中 %1 条记录属于密级高于您权限的客户。请加条件排除，或与档案保管人联系。</translation>
    </message>
</context>
<context>
    <name>TierAssignment</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Dimension</source>
        <translation>维度</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Tier name</source>
        <translation>等级名称</translation>
    </message>
    <message>
        <source>Tier name (English)</source>
        <translation>等级英文名</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>次序</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>制度</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Capped by</source>
        <translation>上限所属等级</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Tiering</source>
        <translation>客户分级</translation>
    </message>
    <message>
        <source>Credit grade</source>
        <translation>信用等级</translation>
    </message>
</context>
<context>
    <name>TierRun</name>
    <message>
        <source>In force</source>
        <translation>已生效</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>待批准</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已驳回</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至日期</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>制度</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Run at</source>
        <translation>评级时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>参评客户</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>Promoted</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>Demoted</source>
        <translation>降级</translation>
    </message>
    <message>
        <source>Capped</source>
        <translation>受上限影响</translation>
    </message>
    <message>
        <source>Dimension</source>
        <translation>维度</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Grading</source>
        <translation>评级</translation>
    </message>
    <message>
        <source>Gradings</source>
        <translation>评级批次</translation>
    </message>
    <message>
        <source>Tiering</source>
        <translation>客户分级</translation>
    </message>
    <message>
        <source>Credit grade</source>
        <translation>信用等级</translation>
    </message>
</context>
<context>
    <name>Tiering</name>
    <message>
        <source>Customers tie and their codes cannot be read.</source>
        <translation>有客户排名相同，但读不到客户编号，无法排出先后。</translation>
    </message>
</context>
<context>
    <name>TimeLimit</name>
    <message>
        <source>%n working hour(s)</source>
        <translation>%n 个工作小时</translation>
    </message>
    <message>
        <source>%n working day(s)</source>
        <translation>%n 个工作日</translation>
    </message>
    <message>
        <source>%n hour(s)</source>
        <translation>%n 小时</translation>
    </message>
    <message>
        <source>%n day(s)</source>
        <translation>%n 天</translation>
    </message>
    <message>
        <source>%n month(s)</source>
        <translation>%n 个月</translation>
    </message>
    <message>
        <source>within the shift</source>
        <translation>当班</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>立即</translation>
    </message>
</context>
<context>
    <name>User</name>
    <message>
        <source>Salesperson</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Sales manager</source>
        <translation>销售经理</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>内勤</translation>
    </message>
    <message>
        <source>Archive keeper</source>
        <translation>档案管理员</translation>
    </message>
    <message>
        <source>Executive</source>
        <translation>高管</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Cleared up to</source>
        <translation>可带出的最高密级</translation>
    </message>
    <message>
        <source>Chairman or general manager</source>
        <translation>董事长或总经理</translation>
    </message>
    <message>
        <source>Deputy general manager</source>
        <translation>主管副总</translation>
    </message>
    <message>
        <source>Head of department</source>
        <translation>部门负责人</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>业务人员</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>职级</translation>
    </message>
</context>
<context>
    <name>Validation</name>
    <message>
        <source>“%1” holds a character that cannot be stored; type it again.</source>
        <translation>“%1”中有无法保存的字符，请重新输入。</translation>
    </message>
    <message>
        <source>“%1” is none of the values of “%2”; choose one from the list.</source>
        <translation>“%1”不是“%2”的可选值，请从列表中选择。</translation>
    </message>
    <message>
        <source>“%1” lies before “%2”; correct one of the two.</source>
        <translation>“%1”早于“%2”，请改正其中一个。</translation>
    </message>
    <message>
        <source>“%1” is required; fill it in.</source>
        <translation>“%1”必填，请填写。</translation>
    </message>
    <message>
        <source>This must lie between %1 and %2.</source>
        <translation>应在 %1 到 %2 之间。</translation>
    </message>
    <message>
        <source>Together this is %1 %; correct one of the two so that it is 100 %.</source>
        <translation>合计 %1 %，请改其中一个，使合计为 100 %。</translation>
    </message>
</context>
<context>
    <name>Visit</name>
    <message>
        <source>On site</source>
        <translation>上门</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>恳谈会</translation>
    </message>
    <message>
        <source>Product event</source>
        <translation>推介会</translation>
    </message>
    <message>
        <source>Routine</source>
        <translation>例行</translation>
    </message>
    <message>
        <source>Festival</source>
        <translation>节日</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>事务</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Visited on</source>
        <translation>拜访日期</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>拜访人</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>拜访内容</translation>
    </message>
    <message>
        <source>Latest needs</source>
        <translation>最新需求</translation>
    </message>
    <message>
        <source>Opinions</source>
        <translation>意见建议</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>下次拜访</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>计划日期</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>What to offer</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Companions</source>
        <translation>同行人</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>路线</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Chosen for the duty</source>
        <translation>选定任务</translation>
    </message>
    <message>
        <source>Carried out on</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>Visit plan</source>
        <translation>拜访计划</translation>
    </message>
    <message>
        <source>Visit plans</source>
        <translation>拜访计划</translation>
    </message>
    <message>
        <source>Carries out the plan</source>
        <translation>对应计划</translation>
    </message>
    <message>
        <source>A visit on business, step by step</source>
        <translation>事务拜访步骤</translation>
    </message>
    <message>
        <source>Further</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Problem and goal</source>
        <translation>问题与目标</translation>
    </message>
    <message>
        <source>Solution prepared</source>
        <translation>解决方案</translation>
    </message>
    <message>
        <source>Notice given</source>
        <translation>事先通知</translation>
    </message>
    <message>
        <source>How it went</source>
        <translation>洽谈经过</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>后续措施</translation>
    </message>
    <message>
        <source>Earlier matters and satisfaction</source>
        <translation>以往事项及满意情况</translation>
    </message>
    <message>
        <source>Objections and answers</source>
        <translation>异议及处理</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>礼品</translation>
    </message>
</context>
<context>
    <name>VisitPlans</name>
    <message>
        <source>The policy in force has no duty that customers are chosen for; leave it empty.</source>
        <translation>启用的制度没有“有选择地”走访的要求，此处请留空。</translation>
    </message>
    <message>
        <source>“%1” is no duty that customers are chosen for; there are: %2.</source>
        <translation>“%1”不是需要选定客户的拜访要求；可选：%2。</translation>
    </message>
    <message>
        <source>That plan is for another customer; choose one of this customer, or none.</source>
        <translation>这条计划是另一家客户的；请选本客户的计划，或者留空。</translation>
    </message>
</context>
<context>
    <name>WorkingCalendar</name>
    <message>
        <source>Line %1 of the calendar needs a date, holiday or workday, and a name.</source>
        <translation>日历第 %1 行应有日期、holiday 或 workday、名称。</translation>
    </message>
    <message>
        <source>Line %1 of the calendar does not begin with a date like 2026-10-01.</source>
        <translation>日历第 %1 行开头不是 2026-10-01 这样的日期。</translation>
    </message>
    <message>
        <source>Line %1 of the calendar has to say holiday or workday after the date.</source>
        <translation>日历第 %1 行日期后面应写 holiday 或 workday。</translation>
    </message>
    <message>
        <source>The calendar lists %1 twice; keep one of the two lines.</source>
        <translation>日历中 %1 出现了两次，请只保留一行。</translation>
    </message>
    <message>
        <source>The calendar file %1 cannot be opened; check that it is there.</source>
        <translation>无法打开日历文件 %1，请确认它是否存在。</translation>
    </message>
</context>
<context>
    <name>changeWords</name>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>记录号</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>封印</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Up to entry</source>
        <translation>截至记录号</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>有效至</translation>
    </message>
    <message>
        <source>Void from</source>
        <translation>作废日期</translation>
    </message>
    <message>
        <source>Open cases counted anew</source>
        <translation>重新计算的未结案件</translation>
    </message>
</context>
<context>
    <name>kece::AboutDialog</name>
    <message>
        <source>About Kece</source>
        <translation>关于客策</translation>
    </message>
    <message>
        <source>&lt;b&gt;Kece %1&lt;/b&gt;&lt;br&gt;A CRM that carries out a written regulation.&lt;br&gt;GPL-3.0-or-later. Icons: Tabler (MIT).</source>
        <translation>&lt;b&gt;客策 %1&lt;/b&gt;&lt;br&gt;把公司的客户管理制度执行到位的客户管理软件。&lt;br&gt;GPL-3.0-or-later。图标：Tabler（MIT）。</translation>
    </message>
    <message>
        <source>For who helps</source>
        <translation>求助时提供的信息</translation>
    </message>
    <message>
        <source>Program: %1, Qt %2</source>
        <translation>程序：%1，Qt %2</translation>
    </message>
    <message>
        <source>System: %1, %2</source>
        <translation>系统：%1，%2</translation>
    </message>
    <message>
        <source>Display: %1, %2 × %3</source>
        <translation>显示：%1，%2 × %3</translation>
    </message>
    <message>
        <source>Language: %1, zone %2</source>
        <translation>语言：%1，时区 %2</translation>
    </message>
    <message>
        <source>Database: %1, schema %2</source>
        <translation>数据库：%1，结构版本 %2</translation>
    </message>
    <message>
        <source>Read only: %1</source>
        <translation>只读：%1</translation>
    </message>
    <message>
        <source>Log: %1</source>
        <translation>日志：%1</translation>
    </message>
    <message>
        <source>Policy: %1: %2</source>
        <translation>制度：%1：%2</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>What stands here, for who helps</source>
        <translation>复制以上内容，求助时用</translation>
    </message>
    <message>
        <source>Disk: encrypted by the system</source>
        <translation>硬盘：系统已加密</translation>
    </message>
    <message>
        <source>Disk: NOT encrypted; who takes the disk reads the data (guide: archives)</source>
        <translation>硬盘：没有加密，拿到硬盘的人就能读出数据（见指南“档案”）</translation>
    </message>
    <message>
        <source>Disk: not known whether it is encrypted</source>
        <translation>硬盘：不知道是否加密</translation>
    </message>
</context>
<context>
    <name>kece::AccessDialog</name>
    <message>
        <source>Who may see this</source>
        <translation>谁能看到</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>允许</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 (%2, %3) · “%4”: owner %5, departments %6. To this account the record is %7.</source>
        <translation>账号 %1（%2，%3）；“%4”的负责人：%5，部门：%6。对这个账号来说，它是：%7。</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Field: %1</source>
        <translation>字段：%1</translation>
    </message>
    <message>
        <source>In clear</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>部分隐藏</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>不可见</translation>
    </message>
</context>
<context>
    <name>kece::AccountForm</name>
    <message>
        <source>New account</source>
        <translation>新建账号</translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation>登录名(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>姓名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>角色(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Department</source>
        <translation>部门(&amp;D)</translation>
    </message>
    <message>
        <source>First &amp;password</source>
        <translation>初始密码(&amp;P)</translation>
    </message>
    <message>
        <source>Hand the first password over; it is asked to be changed at the first login.</source>
        <translation>请把初始密码交给本人；首次登录时会要求更换。</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>建立</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>kece::AccountsDialog</name>
    <message>
        <source>Accounts and roles</source>
        <translation>账号与角色</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>新建账号</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>May do</source>
        <translation>可以做</translation>
    </message>
    <message>
        <source>Copy as a role of our own</source>
        <translation>复制为自设角色</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>A role that ships stays as it is; copy it, and change the copy.</source>
        <translation>自带的角色保持原样；请复制一份再改。</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>no password</source>
        <translation>没有密码</translation>
    </message>
    <message>
        <source>Account %1 is there; its password is to be changed at the first login.</source>
        <translation>账号 %1 已建立；首次登录要更换密码。</translation>
    </message>
    <message>
        <source>Role of %1</source>
        <translation>%1 的角色</translation>
    </message>
    <message>
        <source>Department of %1</source>
        <translation>%1 的部门</translation>
    </message>
    <message>
        <source>A password for %1; it is to be changed at the next login, and lifts a lock.</source>
        <translation>给 %1 的新密码；下次登录要更换，同时解除锁定。</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1（副本）</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>the company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>对象</translation>
    </message>
</context>
<context>
    <name>kece::AdoptDialog</name>
    <message>
        <source>Put in force: %1</source>
        <translation>启用：%1</translation>
    </message>
    <message>
        <source>Put in force</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>All its sections</source>
        <translation>全部章节</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从哪天起</translation>
    </message>
    <message>
        <source>What was decided before this day stays as it was decided.</source>
        <translation>这天以前已作的决定不变。</translation>
    </message>
    <message numerus="yes">
        <source>What was decided before this day stays as it was decided. %n value(s) are blank: rules that need one do not decide.</source>
        <translation>
            <numerusform>这天以前已作的决定不变。还有 %n 个数值未填，用到它的规定暂不判断。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, version %2, is in force.</source>
        <translation>%1（版本 %2）已启用。</translation>
    </message>
</context>
<context>
    <name>kece::ApprovalListModel</name>
    <message>
        <source>version %1</source>
        <translation>第 %1 版</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>审批内容</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Submitted by</source>
        <translation>提交人</translation>
    </message>
    <message>
        <source>Submitted at</source>
        <translation>提交时间</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>进展</translation>
    </message>
</context>
<context>
    <name>kece::ApprovalTab</name>
    <message>
        <source>It has not been put to approval.</source>
        <translation>尚未提交审批。</translation>
    </message>
</context>
<context>
    <name>kece::ApprovalsPage</name>
    <message>
        <source>&amp;Opinion</source>
        <translation>意见(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Approve</source>
        <translation>同意(&amp;A)</translation>
    </message>
    <message>
        <source>Agree; the request goes to the next step</source>
        <translation>同意，转到下一步</translation>
    </message>
    <message>
        <source>&amp;Return</source>
        <translation>退回(&amp;R)</translation>
    </message>
    <message>
        <source>Back to the requester, with the reason, to be submitted again</source>
        <translation>写明原因退回提交人，修改后再提交</translation>
    </message>
    <message>
        <source>Re&amp;ject</source>
        <translation>否决(&amp;J)</translation>
    </message>
    <message>
        <source>Refuse, with the reason</source>
        <translation>写明原因否决</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation>撤回(&amp;W)</translation>
    </message>
    <message>
        <source>Take your own request back while it waits</source>
        <translation>在审批结束前撤回自己的申请</translation>
    </message>
    <message>
        <source>Open the &amp;record</source>
        <translation>打开记录(&amp;E)</translation>
    </message>
    <message>
        <source>The record this is about</source>
        <translation>这条申请对应的记录</translation>
    </message>
    <message>
        <source>Requests for approval</source>
        <translation>审批申请</translation>
    </message>
    <message>
        <source>Which requests</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Wait for me</source>
        <translation>待我审批</translation>
    </message>
    <message>
        <source>Submitted by me</source>
        <translation>我提交的</translation>
    </message>
    <message>
        <source>All within reach</source>
        <translation>我能看到的全部</translation>
    </message>
    <message>
        <source>Chain of the request</source>
        <translation>审批流程</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Approved.</source>
        <translation>已同意。</translation>
    </message>
    <message>
        <source>Returned to the requester.</source>
        <translation>已退回提交人。</translation>
    </message>
    <message>
        <source>Rejected.</source>
        <translation>已否决。</translation>
    </message>
    <message>
        <source>Withdrawn; it can be changed and submitted again.</source>
        <translation>已撤回，可以修改后再提交。</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>共 %1 条</translation>
    </message>
    <message>
        <source>Wait for me %1</source>
        <translation>待我审批 %1</translation>
    </message>
    <message>
        <source>Nothing waits for your decision.</source>
        <translation>没有等您审批的事项。</translation>
    </message>
    <message>
        <source>No requests yet. A contract is put to approval from its row: “Submit for approval”, where a policy with contracts is in force.</source>
        <translation>还没有审批申请。启用了含合同规定的制度后，在合同的行上点“提交审批”。</translation>
    </message>
</context>
<context>
    <name>kece::BackupActions</name>
    <message>
        <source>&amp;Back up now…</source>
        <translation>立即备份(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Daily backups…</source>
        <translation>每日备份(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>恢复备份(&amp;R)…</translation>
    </message>
    <message>
        <source>Backed up to %1, read back and found good.</source>
        <translation>已备份到 %1，读回核对无误。</translation>
    </message>
    <message>
        <source>There are no daily backups any more.</source>
        <translation>不再每日备份。</translation>
    </message>
    <message>
        <source>A backup goes to %1 every day.</source>
        <translation>每天备份到 %1。</translation>
    </message>
    <message>
        <source>The backup of %1 has been made.</source>
        <translation>%1 的备份已完成。</translation>
    </message>
    <message>
        <source>The backup of %1 failed: %2</source>
        <translation>%1 的备份失败：%2</translation>
    </message>
    <message>
        <source>Last backup %1</source>
        <translation>上次备份 %1</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>尚未备份</translation>
    </message>
</context>
<context>
    <name>kece::BackupDialog</name>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Back up the database</source>
        <translation>备份数据库</translation>
    </message>
    <message>
        <source>Backups (*.kecebackup)</source>
        <translation>备份文件 (*.kecebackup)</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>You can go on working. The backup is read back before it counts.</source>
        <translation>备份时可以照常工作；写完会重读核对。</translation>
    </message>
    <message>
        <source>No backup was made, since the database is damaged; earlier backups were left as they are. %1</source>
        <translation>数据库已损坏，没有备份；以前的备份保持原样。%1</translation>
    </message>
</context>
<context>
    <name>kece::BlanksDialog</name>
    <message>
        <source>Fill the blanks: %1</source>
        <translation>填写空白：%1</translation>
    </message>
    <message>
        <source>Save as a new version</source>
        <translation>存为新版本</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Numbers with their unit as the policy writes them: 500000, 15%, 2 working days, quarter. What stays empty stays blank.</source>
        <translation>按制度写法填写，数字带单位：500000、15%、2 working days、quarter。留空的仍算未填。</translation>
    </message>
    <message>
        <source>Nothing is filled in yet.</source>
        <translation>还没有填写任何内容。</translation>
    </message>
    <message>
        <source>%1 is now version %2.</source>
        <translation>%1 现在是版本 %2。</translation>
    </message>
</context>
<context>
    <name>kece::CaseTab</name>
    <message>
        <source>Stages</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Time limits</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Responsibility</source>
        <translation>责任分摊</translation>
    </message>
    <message>
        <source>“%1” has been complained of %2 times: a point to improve (%3).</source>
        <translation>“%1”已投诉 %2 次，列为重点改进点（%3）。</translation>
    </message>
    <message>
        <source>“%1” has been complained of %2 times.</source>
        <translation>“%1”已投诉 %2 次。</translation>
    </message>
    <message>
        <source>no time stated</source>
        <translation>制度未填时限</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>最迟 %1</translation>
    </message>
    <message>
        <source>goes to %1</source>
        <translation>交%1</translation>
    </message>
    <message>
        <source>Paused %1 – %2: %3</source>
        <translation>暂停 %1 – %2：%3</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>The policy in force sets no time for this complaint.</source>
        <translation>启用的制度对这件投诉没有时限。</translation>
    </message>
    <message>
        <source>Go on with the clocks</source>
        <translation>继续计时</translation>
    </message>
    <message>
        <source>Pause the clocks…</source>
        <translation>暂停计时…</translation>
    </message>
    <message>
        <source>Stages: the policy in force names none</source>
        <translation>阶段：启用的制度没有写</translation>
    </message>
    <message>
        <source>fill in: %1</source>
        <translation>待填：%1</translation>
    </message>
    <message>
        <source>(a reading)</source>
        <translation>（解读）</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>current</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>Together %1 %; it must come to 100 %.</source>
        <translation>合计 %1 %，应为 100 %。</translation>
    </message>
    <message>
        <source>Nobody is named as responsible.</source>
        <translation>还没有写明内部责任人。</translation>
    </message>
    <message>
        <source>Of the claim the company bears %1 %, the customer %2 %.</source>
        <translation>索赔责任：公司 %1 %，客户 %2 %。</translation>
    </message>
    <message>
        <source>Why do the clocks stand still?</source>
        <translation>为什么暂停计时？</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
</context>
<context>
    <name>kece::ChainBlock</name>
    <message>
        <source>%1 · %2 · version %3</source>
        <translation>%1 · %2 · 第 %3 版</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>submitted by %1, %2</source>
        <translation>%1 提交，%2</translation>
    </message>
    <message>
        <source>Steps of the approval</source>
        <translation>审批步骤</translation>
    </message>
    <message>
        <source>in turn</source>
        <translation>待审批</translation>
    </message>
    <message>
        <source>later, or not needed</source>
        <translation>未轮到，或无需审批</translation>
    </message>
    <message>
        <source>not asked any more</source>
        <translation>不再审批</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 代 %2</translation>
    </message>
</context>
<context>
    <name>kece::ClockBar</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>时限</translation>
    </message>
</context>
<context>
    <name>kece::CoverageModel</name>
    <message>
        <source>each month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>each quarter</source>
        <translation>每季度</translation>
    </message>
    <message>
        <source>each half year</source>
        <translation>每半年</translation>
    </message>
    <message>
        <source>each year</source>
        <translation>每年</translation>
    </message>
    <message>
        <source>The regulation leaves the number blank; the duty does not run</source>
        <translation>制度未填频次，本条不运行</translation>
    </message>
    <message>
        <source>any form</source>
        <translation>不限方式</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>chosen ones</source>
        <translation>选定的</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>the others</source>
        <translation>其余</translation>
    </message>
    <message>
        <source>all customers</source>
        <translation>全部客户</translation>
    </message>
    <message>
        <source>anybody</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>由谁拜访</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>已覆盖</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待访</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>This period</source>
        <translation>本期覆盖</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>条款</translation>
    </message>
</context>
<context>
    <name>kece::CoveragePage</name>
    <message>
        <source>No policy with duties of visiting is in force.</source>
        <translation>没有启用带拜访要求的制度。</translation>
    </message>
    <message>
        <source>Duties of visiting</source>
        <translation>拜访要求</translation>
    </message>
    <message>
        <source>Customers to be visited</source>
        <translation>待访客户</translation>
    </message>
    <message>
        <source>Open and late: %1</source>
        <translation>待访与超期：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n 家</numerusform>
        </translation>
    </message>
    <message>
        <source>Covered %1</source>
        <translation>已覆盖 %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>待访 %1</translation>
    </message>
    <message>
        <source>Late %1</source>
        <translation>超期 %1</translation>
    </message>
    <message>
        <source>Choose a customer…</source>
        <translation>选定客户…</translation>
    </message>
    <message>
        <source>This duty holds for customers that are chosen for the period: plan a visit to one</source>
        <translation>这条要求只管本期选定的客户：给选中的客户订一次拜访计划</translation>
    </message>
</context>
<context>
    <name>kece::DailyBackupsDialog</name>
    <message>
        <source>Daily backups</source>
        <translation>每日备份</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Folder of the daily backups</source>
        <translation>每日备份的文件夹</translation>
    </message>
    <message>
        <source>best on another disk; empty: no daily backups</source>
        <translation>最好在另一块磁盘上；留空则不自动备份</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source> weeks</source>
        <translation> 周</translation>
    </message>
    <message>
        <source> months</source>
        <translation> 个月</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>各保留一份</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>已有备份</translation>
    </message>
    <message>
        <source>Made by the open window, or by the scheduler with “kecectl run-due”.</source>
        <translation>由打开着的窗口或定时任务“kecectl run-due”每天执行。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>没有</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s), the oldest of %1, the newest of %2</source>
        <translation>
            <numerusform>%n 份，最早 %1，最近 %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kece::DateEditor</name>
    <message>
        <source>%1, today</source>
        <translation>%1，今天</translation>
    </message>
</context>
<context>
    <name>kece::DateLine</name>
    <message>
        <source>Calendar (F4)</source>
        <translation>日历 (F4)</translation>
    </message>
</context>
<context>
    <name>kece::DecisionDialog</name>
    <message>
        <source>Decide  Ctrl+S</source>
        <translation>决定  Ctrl+S</translation>
    </message>
    <message>
        <source>Decide the tier: %1</source>
        <translation>人工决定等级：%1</translation>
    </message>
    <message>
        <source>a day, or +90 for days from now</source>
        <translation>日期，或 +90 表示 90 天后</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Until and including</source>
        <translation>有效至</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Counts from the next grading on.</source>
        <translation>自下次分级起生效。</translation>
    </message>
    <message>
        <source>Cancel  Esc</source>
        <translation>取消  Esc</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>In force: %1 until %2, decided by %3: %4</source>
        <translation>现有决定：%1，至 %2，%3 决定：%4</translation>
    </message>
</context>
<context>
    <name>kece::DetailPane</name>
    <message>
        <source>Parts of the record</source>
        <translation>记录的各部分</translation>
    </message>
</context>
<context>
    <name>kece::DifferencesDialog</name>
    <message>
        <source>Compare: %1 %2 with %3 %4</source>
        <translation>比较：%1 %2 与 %3 %4</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>不同之处</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>They say the same.</source>
        <translation>两者一致。</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n 处不同</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kece::DueModel</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>超期 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>余 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>kece::EntityPage</name>
    <message>
        <source>%1 rows are on the clipboard.</source>
        <translation>已复制 %1 行。</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Choose the columns</source>
        <translation>选择要显示的列</translation>
    </message>
    <message>
        <source>Nothing matches the conditions.</source>
        <translation>没有符合条件的记录。</translation>
    </message>
    <message>
        <source>There are no %1 yet.</source>
        <translation>还没有%1。</translation>
    </message>
    <message>
        <source>Clear the conditions</source>
        <translation>清除条件</translation>
    </message>
    <message>
        <source>Enter the first</source>
        <translation>新增第一条</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在计数…</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>共 %1 条</translation>
    </message>
    <message>
        <source>%1 match</source>
        <translation>筛选后 %1 条</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>已选 %1 条</translation>
    </message>
    <message>
        <source>%1 saved.</source>
        <translation>%1已保存。</translation>
    </message>
    <message>
        <source>Why is “%1” to be void? It stays in the archive and counts no longer.</source>
        <translation>为什么作废“%1”？作废后仍保留在档案中，不再计入统计。</translation>
    </message>
    <message>
        <source>Why are these %1 %2 to be void? They stay in the archive and count no longer.</source>
        <translation>为什么作废这 %1 条%2？作废后仍保留在档案中，不再计入统计。</translation>
    </message>
    <message>
        <source>Make void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>%1 made void.</source>
        <translation>已作废 %1 条。</translation>
    </message>
    <message>
        <source>Save as view</source>
        <translation>存为视图</translation>
    </message>
    <message>
        <source>Name of the view: conditions, columns and order are kept under it.</source>
        <translation>视图名称：条件、列和排序将以此名称保存。</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Filter by “%1”</source>
        <translation>按“%1”筛选</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Show “%1” in clear</source>
        <translation>显示“%1”全文</translation>
    </message>
    <message>
        <source>The trail keeps who looked.</source>
        <translation>谁看过会留痕。</translation>
    </message>
    <message>
        <source>Who may see this…</source>
        <translation>谁能看到…</translation>
    </message>
    <message>
        <source>%1: %2. The trail keeps that you looked.</source>
        <translation>%1：%2。本次查看已留痕。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
</context>
<context>
    <name>kece::FilterBar</name>
    <message>
        <source>Saved views</source>
        <translation>已存视图</translation>
    </message>
    <message>
        <source>Search in this list</source>
        <translation>在本列表中查找</translation>
    </message>
    <message>
        <source>Add condition</source>
        <translation>添加条件</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Save as view…</source>
        <translation>存为视图…</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>全部%1</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>去掉此条件</translation>
    </message>
    <message>
        <source>Remove the condition %1</source>
        <translation>去掉条件 %1</translation>
    </message>
</context>
<context>
    <name>kece::FilterMenu</name>
    <message>
        <source>Other fields</source>
        <translation>其他字段</translation>
    </message>
    <message>
        <source>Not filled in</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>已填</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>No values yet</source>
        <translation>还没有值</translation>
    </message>
    <message>
        <source>from</source>
        <translation>从</translation>
    </message>
    <message>
        <source>up to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
</context>
<context>
    <name>kece::FormDialog</name>
    <message>
        <source>Draft kept at %1</source>
        <translation>草稿已自动保存 %1</translation>
    </message>
    <message>
        <source>This is what you had typed at %1 and not saved.</source>
        <translation>已恢复 %1 未保存的内容。</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>重新填写</translation>
    </message>
    <message>
        <source>Saved. Next one.</source>
        <translation>已保存，请填写下一条。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save and next</source>
        <translation>保存并新建</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 made this record void on %2 (%3). It can no longer be saved; what you typed is still here.</source>
        <translation>%1 已于 %2 将此记录作废（%3），不能再保存。您输入的内容还在。</translation>
    </message>
    <message>
        <source>Changed by %1: %2</source>
        <translation>%1 已修改：%2</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>What saving brings</source>
        <translation>保存后的情况</translation>
    </message>
</context>
<context>
    <name>kece::GlobalSearch</name>
    <message>
        <source>Customer, phone, number or pinyin initials</source>
        <translation>客户、电话、编号或拼音首字母</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>全局查找</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
</context>
<context>
    <name>kece::HandOverDialog</name>
    <message>
        <source>&amp;Hand over</source>
        <translation>移交(&amp;H)</translation>
    </message>
    <message>
        <source>Someone leaves</source>
        <translation>人员离职</translation>
    </message>
    <message>
        <source>&amp;Who leaves:</source>
        <translation>离职人员(&amp;W)：</translation>
    </message>
    <message>
        <source>&amp;To (tick one or several):</source>
        <translation>接手人(&amp;T)（可勾选多人）：</translation>
    </message>
    <message>
        <source>To be handed over:</source>
        <translation>待移交：</translation>
    </message>
    <message>
        <source>Who leaves</source>
        <translation>离职人员</translation>
    </message>
    <message>
        <source>Who takes over</source>
        <translation>接手人</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>Nothing: only the account is disabled.</source>
        <translation>没有需要移交的内容，只停用账号。</translation>
    </message>
    <message numerus="yes">
        <source>%n archive(s) are still out; take them back first (Register of archives).</source>
        <translation>
            <numerusform>还有 %n 份档案未归还，请先收回（档案借阅登记）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Hand %1 record(s) over and disable the account of %2?</source>
        <translation>移交 %1 条记录，并停用 %2 的账号？</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>移交</translation>
    </message>
</context>
<context>
    <name>kece::HistoryTab</name>
    <message>
        <source>Nothing has been changed yet.</source>
        <translation>还没有修改记录。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Unclassified</source>
        <translation>未分级</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1 %2 版</translation>
    </message>
</context>
<context>
    <name>kece::HitPopup</name>
    <message>
        <source>Found</source>
        <translation>查找结果</translation>
    </message>
</context>
<context>
    <name>kece::IdleLock</name>
    <message>
        <source>%1 is signed in. Enter the password to go on.</source>
        <translation>%1 已登录。请输入密码继续。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>The password is wrong.</source>
        <translation>密码不正确。</translation>
    </message>
</context>
<context>
    <name>kece::ImportDialog</name>
    <message>
        <source>Leave out rows with mistakes</source>
        <translation>跳过有错误的行</translation>
    </message>
    <message>
        <source>Import: %1</source>
        <translation>导入%1</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>文件的前几行</translation>
    </message>
    <message>
        <source>Mistakes and doubts</source>
        <translation>错误与疑点</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Template…</source>
        <translation>模板…</translation>
    </message>
    <message>
        <source>Save an empty file with all columns</source>
        <translation>保存一个带全部列名的空文件</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Recognise</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>are a mistake</source>
        <translation>视为错误</translation>
    </message>
    <message>
        <source>are left out</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>update what is there</source>
        <translation>更新已有记录</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Rows already there</source>
        <translation>已有的记录</translation>
    </message>
    <message>
        <source>All or nothing: with a mistake in any row nothing is written.</source>
        <translation>要么全部导入，要么一行不写：任何一行有错误就不写入。</translation>
    </message>
    <message>
        <source>Check only</source>
        <translation>只检查</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx);;All files (*)</source>
        <translation>表格 (*.csv *.tsv *.txt *.xlsx);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Field for the column %1</source>
        <translation>列“%1”对应的字段</translation>
    </message>
    <message>
        <source>(left out)</source>
        <translation>（不导入）</translation>
    </message>
    <message>
        <source>(custom attribute)</source>
        <translation>（自定义属性）</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel 工作簿 (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Mistake</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>疑点</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>What is the matter</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>%1 mistakes, %2 doubts</source>
        <translation>%1 处错误，%2 处疑点</translation>
    </message>
    <message>
        <source>Nothing was imported: %1 of %2 rows have mistakes. Mend them in the file, or leave them out.</source>
        <translation>没有导入：%2 行中有 %1 行有错误。请在文件中改正，或选择跳过。</translation>
    </message>
    <message>
        <source>Checked, nothing written: %1 new, %2 updated, %3 left out.</source>
        <translation>检查完毕，未写入：新增 %1 条，更新 %2 条，跳过 %3 条。</translation>
    </message>
    <message>
        <source>Imported: %1 new, %2 updated, %3 left out.</source>
        <translation>已导入：新增 %1 条，更新 %2 条，跳过 %3 条。</translation>
    </message>
    <message>
        <source>Taken back: %1 rows removed, %2 as they were.</source>
        <translation>已撤销：移除 %1 条，恢复原值 %2 条。</translation>
    </message>
    <message>
        <source>Choose a file first</source>
        <translation>请先选择文件</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose a CSV or Excel file. Its first rows are shown here, and nothing is written before you ask for it.</source>
        <translation>请选择 CSV 或 Excel 文件。下面会显示前几行，在您确认导入之前不会写入任何内容。</translation>
    </message>
    <message>
        <source>Recognised: %1</source>
        <translation>已识别：%1</translation>
    </message>
    <message>
        <source>Choose in the row below the headers which column holds: %1.</source>
        <translation>请在表头下面一行指定哪一列是：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Rows with mistakes are left out, the others are written.</source>
        <translation>有错误的行跳过，其余各行写入。</translation>
    </message>
    <message>
        <source>Save the rows with mistakes</source>
        <translation>保存有错误的行</translation>
    </message>
    <message>
        <source>%1-mistakes.xlsx</source>
        <translation>%1-错误行.xlsx</translation>
    </message>
    <message>
        <source>%1 rows with their mistakes saved: %2</source>
        <translation>已保存 %1 个错误行及原因：%2</translation>
    </message>
    <message>
        <source>Save these rows…</source>
        <translation>保存这些行…</translation>
    </message>
    <message>
        <source>Take the import back</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>(factor of the form)</source>
        <translation>（调查因素）</translation>
    </message>
</context>
<context>
    <name>kece::LineEditor</name>
    <message>
        <source>Choose (Alt+Down)</source>
        <translation>选择（Alt+↓）</translation>
    </message>
</context>
<context>
    <name>kece::LookUpDialog</name>
    <message>
        <source>Look up: %1</source>
        <translation>查找%1</translation>
    </message>
    <message>
        <source>Name, code, phone or pinyin initials</source>
        <translation>名称、编号、电话或拼音首字母</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>kece::MainWindow</name>
    <message>
        <source>Kece</source>
        <translation>客策</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>各区域</translation>
    </message>
    <message>
        <source>%1 saved.</source>
        <translation>%1已保存。</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Customers</source>
        <translation>客户(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Business</source>
        <translation>业务(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Search &amp;everything</source>
        <translation>全局查找(&amp;E)</translation>
    </message>
    <message>
        <source>Search in this &amp;list</source>
        <translation>在本列表中查找(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Detail pane</source>
        <translation>详情窗格(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>New: %1…</source>
        <translation>新增%1…</translation>
    </message>
    <message>
        <source>&amp;About Kece</source>
        <translation>关于客策(&amp;A)</translation>
    </message>
    <message>
        <source>Business day %1 %2</source>
        <translation>业务日期 %1 %2</translation>
    </message>
    <message>
        <source>Database %1</source>
        <translation>数据库 %1</translation>
    </message>
    <message>
        <source>Who is signed in</source>
        <translation>当前用户</translation>
    </message>
    <message>
        <source>%1: something typed at %2 was not saved.</source>
        <translation>%1：%2 输入的内容尚未保存。</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>继续填写</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>The grading due for %1 has been run.</source>
        <translation>%1 到期的分级已运行。</translation>
    </message>
    <message>
        <source>The grading due for %1: %2</source>
        <translation>%1 到期的分级：%2</translation>
    </message>
    <message>
        <source>Choose a customer first.</source>
        <translation>请先选中一个客户。</translation>
    </message>
    <message>
        <source>Decided: %1 is %2 from the next grading on.</source>
        <translation>已决定：%1 自下次分级起为%2。</translation>
    </message>
    <message>
        <source>Decide the tier…</source>
        <translation>人工决定…</translation>
    </message>
    <message>
        <source>Close “%1” and choose again.</source>
        <translation>请先关闭“%1”再选择。</translation>
    </message>
    <message>
        <source>Change &amp;password…</source>
        <translation>更换密码(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Lock now</source>
        <translation>马上锁定(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Accounts and roles…</source>
        <translation>账号与角色(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Someone leaves…</source>
        <translation>人员离职(&amp;S)…</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>拜访计划</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖看板</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>调查表</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
</context>
<context>
    <name>kece::MemberPane</name>
    <message>
        <source>Decide the tier…</source>
        <translation>人工决定…</translation>
    </message>
    <message>
        <source>Why it stands where it stands</source>
        <translation>等级依据</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>上次</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>本次</translation>
    </message>
    <message>
        <source>Choose a customer on the left to see why it stands where it stands.</source>
        <translation>在左边选一家客户，看它为什么在这一级。</translation>
    </message>
    <message>
        <source>Not graded.</source>
        <translation>未参加分级。</translation>
    </message>
</context>
<context>
    <name>kece::MergeDialog</name>
    <message>
        <source>Two edits of one record</source>
        <translation>同一记录有两处修改</translation>
    </message>
    <message numerus="yes">
        <source>While you were editing “%1”, %2 saved it too. %n field(s) were changed by both: choose what holds.</source>
        <translation>
            <numerusform>您编辑“%1”期间，%2 也保存了修改。有 %n 栏双方都改过，请选择以哪个为准。</numerusform>
        </translation>
    </message>
    <message>
        <source>While you were editing “%1”, %2 saved it too. You changed different fields: both hold.</source>
        <translation>您编辑“%1”期间，%2 也保存了修改。双方改的是不同的栏，两边的修改都保留。</translation>
    </message>
    <message>
        <source>All &amp;theirs</source>
        <translation>全用对方的(&amp;T)</translation>
    </message>
    <message>
        <source>All &amp;mine</source>
        <translation>全用我的(&amp;M)</translation>
    </message>
    <message>
        <source>Back to the form</source>
        <translation>回到表单</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>对方的</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Theirs (%1)</source>
        <translation>对方的（%1）</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 栏</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kece::MessageBar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>kece::MigrationModel</name>
    <message>
        <source>Unclassified</source>
        <translation>未分级</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新评</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>上次</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>本次</translation>
    </message>
</context>
<context>
    <name>kece::OpenDutyModel</name>
    <message>
        <source>missed by %1</source>
        <translation>%1 前未访</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>余 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>最近拜访</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>kece::OutlineModel</name>
    <message>
        <source>Blank in the regulation</source>
        <translation>制度未规定</translation>
    </message>
    <message>
        <source>A reading of the regulation</source>
        <translation>对制度的理解</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规定</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>kece::OverviewTab</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>This customer takes part in no grading.</source>
        <translation>该客户不参加任何分级。</translation>
    </message>
    <message>
        <source>unclassified</source>
        <translation>未分级</translation>
    </message>
    <message>
        <source>Nothing has happened with this customer yet.</source>
        <translation>与该客户还没有往来记录。</translation>
    </message>
</context>
<context>
    <name>kece::PackEditor</name>
    <message>
        <source>Put in force…</source>
        <translation>启用…</translation>
    </message>
    <message>
        <source>Text of the policy</source>
        <translation>制度原文</translation>
    </message>
    <message>
        <source>Mistakes</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>存成文件…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>第 %1 行第 %2 列：%3</translation>
    </message>
    <message>
        <source>No mistakes</source>
        <translation>没有错误</translation>
    </message>
    <message numerus="yes">
        <source>%n mistake(s)</source>
        <translation>
            <numerusform>%n 处错误</numerusform>
        </translation>
    </message>
    <message>
        <source>A policy with mistakes cannot be put in force</source>
        <translation>有错误的制度不能启用</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 无法写入：%2。</translation>
    </message>
    <message>
        <source>Save the policy</source>
        <translation>保存制度</translation>
    </message>
    <message>
        <source>Policies (*.toml)</source>
        <translation>制度文件 (*.toml)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
</context>
<context>
    <name>kece::PageTabs</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>kece::PassphraseFields</name>
    <message>
        <source>Only the passphrase opens it</source>
        <translation>加密，凭口令才能打开</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输一遍</translation>
    </message>
    <message>
        <source>A passphrase has at least %1 characters.</source>
        <translation>口令至少 %1 个字符。</translation>
    </message>
    <message>
        <source>The two passphrases differ. Type them again.</source>
        <translation>两次输入的口令不一致，请重新输入。</translation>
    </message>
    <message>
        <source>empty: as before</source>
        <translation>留空则沿用原口令</translation>
    </message>
    <message>
        <source>passphrase, at least 8 characters</source>
        <translation>口令，至少 8 个字符</translation>
    </message>
    <message>
        <source>once more</source>
        <translation>再输一遍</translation>
    </message>
</context>
<context>
    <name>kece::PasswordDialog</name>
    <message>
        <source>Change</source>
        <translation>更换</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>更换密码</translation>
    </message>
    <message>
        <source>This password was given to you by an administrator. Choose one that only you know.</source>
        <translation>这个密码是管理员给的。请换成只有自己知道的。</translation>
    </message>
    <message>
        <source>&amp;Old password</source>
        <translation>旧密码(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;New password</source>
        <translation>新密码(&amp;N)</translation>
    </message>
    <message>
        <source>The same &amp;again</source>
        <translation>再输一次(&amp;A)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The two new passwords differ.</source>
        <translation>两次输入的新密码不同。</translation>
    </message>
</context>
<context>
    <name>kece::PoliciesPage</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>制度</translation>
    </message>
    <message>
        <source>The policy, article by article</source>
        <translation>制度逐条</translation>
    </message>
    <message>
        <source>Try out</source>
        <translation>试算</translation>
    </message>
    <message>
        <source>What the tiers would be by this policy, without changing anything</source>
        <translation>按这份制度分级会怎样，不改动任何数据</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Article by article with another policy</source>
        <translation>与另一份制度逐条比较</translation>
    </message>
    <message>
        <source>Fill the blanks…</source>
        <translation>填写空白…</translation>
    </message>
    <message>
        <source>What the regulation leaves open and the company decides</source>
        <translation>制度没有规定、由公司决定的数值</translation>
    </message>
    <message>
        <source>Text…</source>
        <translation>原文…</translation>
    </message>
    <message>
        <source>The policy as it is written; changed, it becomes the company&apos;s own</source>
        <translation>制度原文；修改后成为本公司的版本</translation>
    </message>
    <message>
        <source>Put in force…</source>
        <translation>启用…</translation>
    </message>
    <message>
        <source>From a day on, all of it or one section</source>
        <translation>从某天起，启用全部或其中一章</translation>
    </message>
    <message>
        <source>In force: %1</source>
        <translation>已启用：%1</translation>
    </message>
    <message>
        <source>Regulation %1</source>
        <translation>制度 %1</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>not in force</source>
        <translation>未启用</translation>
    </message>
    <message>
        <source>in force: %1</source>
        <translation>已启用：%1</translation>
    </message>
    <message>
        <source>no blanks</source>
        <translation>没有空白</translation>
    </message>
    <message numerus="yes">
        <source>%n blank(s)</source>
        <translation>
            <numerusform>%n 处空白</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n policies</source>
        <translation>
            <numerusform>%n 份制度</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in force</source>
        <translation>
            <numerusform>启用 %n 份</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kece::PrivacyActions</name>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
    <message>
        <source>Hand out personal data…</source>
        <translation>导出个人信息…</translation>
    </message>
    <message>
        <source>Erase personal data…</source>
        <translation>删除个人信息…</translation>
    </message>
    <message>
        <source>Hand out personal data</source>
        <translation>导出个人信息</translation>
    </message>
    <message>
        <source>To read (*.pdf);;For programs (*.json)</source>
        <translation>供阅读 (*.pdf);;供程序使用 (*.json)</translation>
    </message>
    <message>
        <source>Everything kept about %1 stands in %2.</source>
        <translation>%1 的全部信息已写入 %2。</translation>
    </message>
    <message>
        <source>Everything that names “%1” will be erased, from all records, the history and the search. It cannot be undone. On whose request? The reason is kept and must not name the person.</source>
        <translation>将从所有记录、变更历史和搜索中删除“%1”的个人信息，不能撤销。依据哪个请求？这段文字会保留，不要写姓名。</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>删除</translation>
    </message>
    <message numerus="yes">
        <source>Erased in %n record(s).</source>
        <translation>
            <numerusform>已从 %n 条记录中删除。</numerusform>
        </translation>
    </message>
    <message>
        <source>Earlier copies still hold it, the first: %1.</source>
        <translation>以前的备份里还有，例如 %1。</translation>
    </message>
</context>
<context>
    <name>kece::ReasonsBlock</name>
    <message>
        <source>Reasons</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
</context>
<context>
    <name>kece::ReasonsModel</name>
    <message>
        <source>met</source>
        <translation>满足</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>未满足</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>kece::RecordForm</name>
    <message>
        <source>%1 is required.</source>
        <translation>请填写%1。</translation>
    </message>
    <message>
        <source>Edit: %1</source>
        <translation>编辑：%1</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>新增%1</translation>
    </message>
    <message>
        <source>Changed by someone else since you typed this; now “%1”.</source>
        <translation>您输入之后，此栏已被他人修改，现为“%1”。</translation>
    </message>
</context>
<context>
    <name>kece::ReferenceEditor</name>
    <message>
        <source>Nothing is called “%1”. Choose from the list, or press F7.</source>
        <translation>没有名为“%1”的记录。请从列表中选择，或按 F7 查找。</translation>
    </message>
</context>
<context>
    <name>kece::ReferenceLine</name>
    <message>
        <source>Name, code or pinyin initials; F7 looks up</source>
        <translation>名称、编号或拼音首字母，F7 查找</translation>
    </message>
    <message>
        <source>Look up (F7)</source>
        <translation>查找 (F7)</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
</context>
<context>
    <name>kece::ReferenceListEditor</name>
    <message>
        <source>Nothing is called “%1”. Choose from the list, or press F7.</source>
        <translation>没有名为“%1”的记录。请从列表中选择，或按 F7 查找。</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
</context>
<context>
    <name>kece::RelatedTab</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>新增%1</translation>
    </message>
    <message>
        <source>There are no %1 yet.</source>
        <translation>还没有%1。</translation>
    </message>
</context>
<context>
    <name>kece::ReportChartView</name>
    <message>
        <source>%1 ten thousand</source>
        <translation>%1 万</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>the first %1; %2 more rows in the table</source>
        <translation>只画前 %1 项，另有 %2 行见表格</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>kece::ReportsPage</name>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>To a file: PDF, Excel or CSV</source>
        <translation>存成文件：PDF、Excel 或 CSV</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Print: %1</source>
        <translation>打印：%1</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报表</translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;PDF (*.pdf);;CSV (*.csv)</source>
        <translation>Excel (*.xlsx);;PDF (*.pdf);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>%1 rows written to %2.</source>
        <translation>已将 %1 行写入 %2。</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kece::RestoreDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份文件</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>选择备份文件</translation>
    </message>
    <message>
        <source>Backups (*.kecebackup);;All files (*)</source>
        <translation>备份文件 (*.kecebackup);;所有文件 (*)</translation>
    </message>
    <message>
        <source>In it</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>New database file</source>
        <translation>恢复到新文件</translation>
    </message>
    <message>
        <source>Databases (*.db)</source>
        <translation>数据库 (*.db)</translation>
    </message>
    <message>
        <source>Never over a file that is there; everything is checked first.</source>
        <translation>先全部核对；不会覆盖已有的文件。</translation>
    </message>
    <message>
        <source>no backup chosen</source>
        <translation>尚未选择备份文件</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>未加密</translation>
    </message>
    <message numerus="yes">
        <source>The database of %1, %2, %n entries in its trail</source>
        <translation>
            <numerusform>%1 的数据库，%2，操作记录 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was restored, since the database in the backup is not sound. %1</source>
        <translation>备份里的数据库不完好，没有恢复。%1</translation>
    </message>
    <message>
        <source>Restored into %1 and found good. To work with it, everybody quits; then move the old file away and give the new one its name.</source>
        <translation>已恢复到 %1，核对无误。要改用它：请所有人退出程序，把旧文件移走，再把新文件改成原来的名字。</translation>
    </message>
    <message>
        <source>The key of its trail was not found: put it beside as %1 first.</source>
        <translation>没有找到操作记录的密钥：请先把它放到 %1。</translation>
    </message>
</context>
<context>
    <name>kece::ReviewTreeModel</name>
    <message>
        <source>New</source>
        <translation>新评</translation>
    </message>
    <message>
        <source>Unclassified</source>
        <translation>未分级</translation>
    </message>
    <message>
        <source>Below the line · %1</source>
        <translation>上限线下 · %1</translation>
    </message>
    <message>
        <source>Promoted</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>Demoted</source>
        <translation>降级</translation>
    </message>
    <message>
        <source>Just below · %1</source>
        <translation>差一点 · %1</translation>
    </message>
    <message>
        <source>%1 customers</source>
        <translation>%1 家</translation>
    </message>
    <message>
        <source>meet the conditions and stand after place %1</source>
        <translation>条件满足，名次在 %1 之后，转入下一级</translation>
    </message>
    <message>
        <source>the first %1 are shown</source>
        <translation>显示前 %1 家</translation>
    </message>
    <message>
        <source>pushed down by the cap</source>
        <translation>受上限影响</translation>
    </message>
    <message>
        <source>hard cap %1</source>
        <translation>硬上限 %1 家</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Before → now</source>
        <translation>上次 → 本次</translation>
    </message>
    <message>
        <source>Amount, 12 months</source>
        <translation>近12个月金额</translation>
    </message>
    <message>
        <source>To the line</source>
        <translation>与线的差</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>not met: %1</source>
        <translation>%1不符</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>kece::RoleDialog</name>
    <message>
        <source>Own</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>Dept.</source>
        <translation>本部门</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>含下级</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>代号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>&amp;Word</source>
        <translation>代号(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Selected cells reach:</source>
        <translation>选中的格子可及：</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Sets the selected cells (%1)</source>
        <translation>设置选中的格子（%1）</translation>
    </message>
    <message>
        <source>For the company as a whole</source>
        <translation>公司事务</translation>
    </message>
    <message>
        <source>Rights on records</source>
        <translation>对各类记录的权限</translation>
    </message>
</context>
<context>
    <name>kece::RunHeader</name>
    <message>
        <source>Try  F8</source>
        <translation>试算  F8</translation>
    </message>
    <message>
        <source>Run…</source>
        <translation>运行…</translation>
    </message>
    <message>
        <source>All departments</source>
        <translation>全部部门</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至日期</translation>
    </message>
    <message>
        <source>For</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>制度</translation>
    </message>
    <message>
        <source>What it would come to; writes nothing (F8)</source>
        <translation>看结果会怎样，不写入数据库 (F8)</translation>
    </message>
    <message>
        <source>Grades everybody and puts the result in force</source>
        <translation>对全部客户分级并使结果生效</translation>
    </message>
    <message>
        <source>Only the policy in force can be run; others can be tried.</source>
        <translation>只有生效中的制度可以运行，其他制度只能试算。</translation>
    </message>
    <message>
        <source>%1 (in force)</source>
        <translation>%1（生效）</translation>
    </message>
    <message>
        <source>Last %1 · batch %2</source>
        <translation>上次 %1 · 批次 %2</translation>
    </message>
    <message>
        <source>next review %1</source>
        <translation>下次评审 %1</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1 %2 版</translation>
    </message>
</context>
<context>
    <name>kece::SafekeepingDialog</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel  Esc</source>
        <translation>取消  Esc</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>关闭  Esc</translation>
    </message>
</context>
<context>
    <name>kece::SelectionSum</name>
    <message>
        <source>%1  total &lt;b&gt;%2&lt;/b&gt;  average &lt;b&gt;%3&lt;/b&gt;</source>
        <translation>%1  合计 &lt;b&gt;%2&lt;/b&gt;  平均 &lt;b&gt;%3&lt;/b&gt;</translation>
    </message>
</context>
<context>
    <name>kece::SheetTab</name>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Show “%1” in clear</source>
        <translation>显示“%1”全文</translation>
    </message>
    <message>
        <source>Show in clear; the trail keeps who looked.</source>
        <translation>显示全文；操作记录会记下是谁查看的。</translation>
    </message>
</context>
<context>
    <name>kece::ShortcutSheet</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>What</source>
        <translation>功能</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
</context>
<context>
    <name>kece::SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Sign in to Kece</source>
        <translation>登录客策</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>账号(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密码(&amp;P)</translation>
    </message>
</context>
<context>
    <name>kece::SurveyEntryDialog</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save and next form</source>
        <translation>保存并录下一张</translation>
    </message>
    <message>
        <source>Correct the answers</source>
        <translation>更正答卷</translation>
    </message>
    <message>
        <source>Enter forms</source>
        <translation>录入调查表</translation>
    </message>
    <message>
        <source>Forms entered</source>
        <translation>已录入的调查表</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Type the customer first: part of the name, its code or pinyin initials.</source>
        <translation>请先输入客户：名称的一部分、编号或拼音首字母。</translation>
    </message>
    <message>
        <source>There is no customer “%1”.</source>
        <translation>没有客户“%1”。</translation>
    </message>
    <message>
        <source>Several customers match “%1”; choose one with ↓ and Enter.</source>
        <translation>“%1”对应好几家客户，请按 ↓ 选择后回车。</translation>
    </message>
    <message>
        <source>%1: “%2” is no score; type a number from 0 to 100.</source>
        <translation>%1：“%2”不是得分，请输入 0 到 100 的数。</translation>
    </message>
    <message>
        <source>No score is typed yet.</source>
        <translation>还没有输入得分。</translation>
    </message>
    <message numerus="yes">
        <source>%n form(s) entered</source>
        <translation>
            <numerusform>已录入 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>What was typed at %1 is back.</source>
        <translation>%1 没有保存的内容已恢复。</translation>
    </message>
    <message>
        <source>Enter forms…</source>
        <translation>录入调查表…</translation>
    </message>
    <message>
        <source>Correct the answers…</source>
        <translation>更正答卷…</translation>
    </message>
</context>
<context>
    <name>kece::TierCountsModel</name>
    <message>
        <source>Unclassified</source>
        <translation>未分级</translation>
    </message>
    <message>
        <source>hard cap %1, full</source>
        <translation>硬上限 %1，已满</translation>
    </message>
    <message>
        <source>hard cap %1</source>
        <translation>硬上限 %1</translation>
    </message>
    <message>
        <source>soft cap %1</source>
        <translation>软上限 %1</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>家数</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>On last run</source>
        <translation>较上次</translation>
    </message>
</context>
<context>
    <name>kece::TieringPage</name>
    <message>
        <source>Customers at the lines and on the move</source>
        <translation>线下与变动的客户</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>Customers per tier</source>
        <translation>各等级家数</translation>
    </message>
    <message>
        <source>Migration between tiers</source>
        <translation>等级迁移</translation>
    </message>
    <message>
        <source>Migration</source>
        <translation>等级迁移</translation>
    </message>
    <message>
        <source>rows: before, columns: now; a number filters the list below</source>
        <translation>行：上次  列：本次  点数字筛选下表</translation>
    </message>
    <message>
        <source>Grade %1 as of %2 and put the result in force?</source>
        <translation>按 %2 对%1分级，并使结果生效？</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Approved and in force.</source>
        <translation>已批准，生效。</translation>
    </message>
    <message>
        <source>Rejected; the tiers stay as they are.</source>
        <translation>已驳回，等级不变。</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>等级分布</translation>
    </message>
    <message>
        <source>%1 customers</source>
        <translation>%1 家</translation>
    </message>
    <message>
        <source>Tried, not in force</source>
        <translation>试算结果，未生效</translation>
    </message>
    <message>
        <source>Proposal, to be approved</source>
        <translation>待批准</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>已生效</translation>
    </message>
    <message>
        <source>%1 customers, %2 recomputed, %3 s</source>
        <translation>%1 家，重算 %2，用时 %3 秒</translation>
    </message>
    <message>
        <source>promoted %1  demoted %2  changed %3  capped %4</source>
        <translation>升级 %1  降级 %2  变动 %3  受上限影响 %4</translation>
    </message>
    <message>
        <source>Grading…</source>
        <translation>正在分级…</translation>
    </message>
    <message>
        <source>%1 below a line</source>
        <translation>在线下 %1 家</translation>
    </message>
    <message>
        <source>%1 unclassified</source>
        <translation>未分级 %1 家</translation>
    </message>
    <message>
        <source>Grading %1 as of %2 waits to be approved.</source>
        <translation>批次 %1（截至 %2）的定级结果等待审批。</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>kece::WorkbenchPage</name>
    <message>
        <source>What is due</source>
        <translation>到期事项</translation>
    </message>
    <message>
        <source>Everybody I see</source>
        <translation>我能看到的</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Late or today</source>
        <translation>超期和今天</translation>
    </message>
    <message>
        <source>Within a week</source>
        <translation>一周之内</translation>
    </message>
    <message>
        <source>Within a month</source>
        <translation>一个月之内</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>For</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Do it  Enter</source>
        <translation>去办理  Enter</translation>
    </message>
    <message>
        <source>Opens the place where the current line is done (Enter)</source>
        <translation>打开办理这一行的地方（Enter）</translation>
    </message>
    <message>
        <source>Nothing is due. Look further ahead with “Due”, or put a policy with visits and complaints in force.</source>
        <translation>没有到期的事。可以用“期限”往后多看一些，或启用带拜访、投诉规定的制度。</translation>
    </message>
    <message>
        <source>%1 due</source>
        <translation>到期 %1 项</translation>
    </message>
    <message>
        <source>Late %1</source>
        <translation>超期 %1</translation>
    </message>
    <message>
        <source>Today %1</source>
        <translation>今天 %1</translation>
    </message>
</context>
<context>
    <name>kece::WorkingTimeDialog</name>
    <message>
        <source>Working time and days off</source>
        <translation>工作时间与休息日</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>上班时间</translation>
    </message>
    <message>
        <source>Shifts begin at</source>
        <translation>各班开始</translation>
    </message>
    <message>
        <source>Own days</source>
        <translation>本公司日期</translation>
    </message>
    <message>
        <source>A new line</source>
        <translation>新的一行</translation>
    </message>
    <message>
        <source>The public holidays are known; only what differs from them stands here. Deadlines of open complaints are counted anew.</source>
        <translation>法定节假日和调休已内置，这里只写与之不同的日子。保存后未结投诉的期限重新计算。</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Off or worked</source>
        <translation>休息或上班</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>Worked</source>
        <translation>上班</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>occasion</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Takes the current line out (Del)</source>
        <translation>移除当前行（Del）</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>&amp;Working time and days off…</source>
        <translation>工作时间与休息日(&amp;W)…</translation>
    </message>
    <message>
        <source>The working time is kept; no open complaint has another deadline by it.</source>
        <translation>工作时间已保存；未结投诉的期限都没有变化。</translation>
    </message>
    <message numerus="yes">
        <source>The working time is kept; %n open complaint(s) have other deadlines by it.</source>
        <translation>
            <numerusform>工作时间已保存；%n 件未结投诉的期限有变化。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Kece cannot start</source>
        <translation>客策无法启动</translation>
    </message>
    <message>
        <source>A CRM that carries out a written regulation.</source>
        <translation>把写在纸上的客户管理制度执行到位。</translation>
    </message>
    <message>
        <source>Database to open: a file.</source>
        <translation>要打开的数据库：一个文件。</translation>
    </message>
    <message>
        <source>Show the demo company, in a temporary database.</source>
        <translation>在临时数据库中显示示例公司。</translation>
    </message>
    <message>
        <source>Save a picture of the window and quit.</source>
        <translation>保存窗口图片后退出。</translation>
    </message>
    <message>
        <source>Save pictures of every tab, light and dark, and quit.</source>
        <translation>保存每个标签的浅色、深色图片后退出。</translation>
    </message>
</context>
</TS>
