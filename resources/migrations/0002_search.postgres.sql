-- SPDX-License-Identifier: GPL-3.0-or-later
-- compatible from: 2

-- What both databases know by these names. Text folded as the program folds it (foundation/TextFold): NFKC, case, blanks in a row as one, nothing
-- invisible. Case folding differs from small letters in a few scripts only: those characters are listed. A test holds every character against it.
create function kece.instr(whole pg_catalog.text, part pg_catalog.text) returns pg_catalog.int4 language sql immutable strict parallel safe as
$$ select strpos(whole, part) $$;

create function kece.kece_fold_rare(folded pg_catalog.text) returns pg_catalog.text language plpgsql immutable strict parallel safe as $$
declare
    several constant pg_catalog.text[] := array[
        [U&'\00DF', U&'\0073\0073'], [U&'\01F0', U&'\006A\030C'], [U&'\0390', U&'\03B9\0308\0301'], [U&'\03B0', U&'\03C5\0308\0301'],
        [U&'\1E96', U&'\0068\0331'], [U&'\1E97', U&'\0074\0308'], [U&'\1E98', U&'\0077\030A'], [U&'\1E99', U&'\0079\030A'],
        [U&'\1F50', U&'\03C5\0313'], [U&'\1F52', U&'\03C5\0313\0300'], [U&'\1F54', U&'\03C5\0313\0301'], [U&'\1F56', U&'\03C5\0313\0342'],
        [U&'\1F80', U&'\1F00\03B9'], [U&'\1F81', U&'\1F01\03B9'], [U&'\1F82', U&'\1F02\03B9'], [U&'\1F83', U&'\1F03\03B9'],
        [U&'\1F84', U&'\1F04\03B9'], [U&'\1F85', U&'\1F05\03B9'], [U&'\1F86', U&'\1F06\03B9'], [U&'\1F87', U&'\1F07\03B9'],
        [U&'\1F90', U&'\1F20\03B9'], [U&'\1F91', U&'\1F21\03B9'], [U&'\1F92', U&'\1F22\03B9'], [U&'\1F93', U&'\1F23\03B9'],
        [U&'\1F94', U&'\1F24\03B9'], [U&'\1F95', U&'\1F25\03B9'], [U&'\1F96', U&'\1F26\03B9'], [U&'\1F97', U&'\1F27\03B9'],
        [U&'\1FA0', U&'\1F60\03B9'], [U&'\1FA1', U&'\1F61\03B9'], [U&'\1FA2', U&'\1F62\03B9'], [U&'\1FA3', U&'\1F63\03B9'],
        [U&'\1FA4', U&'\1F64\03B9'], [U&'\1FA5', U&'\1F65\03B9'], [U&'\1FA6', U&'\1F66\03B9'], [U&'\1FA7', U&'\1F67\03B9'],
        [U&'\1FB2', U&'\1F70\03B9'], [U&'\1FB3', U&'\03B1\03B9'], [U&'\1FB4', U&'\03AC\03B9'], [U&'\1FB6', U&'\03B1\0342'],
        [U&'\1FB7', U&'\03B1\0342\03B9'], [U&'\1FC2', U&'\1F74\03B9'], [U&'\1FC3', U&'\03B7\03B9'], [U&'\1FC4', U&'\03AE\03B9'],
        [U&'\1FC6', U&'\03B7\0342'], [U&'\1FC7', U&'\03B7\0342\03B9'], [U&'\1FD2', U&'\03B9\0308\0300'], [U&'\1FD6', U&'\03B9\0342'],
        [U&'\1FD7', U&'\03B9\0308\0342'], [U&'\1FE2', U&'\03C5\0308\0300'], [U&'\1FE4', U&'\03C1\0313'], [U&'\1FE6', U&'\03C5\0342'],
        [U&'\1FE7', U&'\03C5\0308\0342'], [U&'\1FF2', U&'\1F7C\03B9'], [U&'\1FF3', U&'\03C9\03B9'], [U&'\1FF4', U&'\03CE\03B9'],
        [U&'\1FF6', U&'\03C9\0342'], [U&'\1FF7', U&'\03C9\0342\03B9']];
    pair pg_catalog.text[];
begin
    folded := translate(folded, U&'\0345\03C2\13F8\13F9\13FA\13FB\13FC\13FD\1C80\1C81\1C82\1C83\1C84\1C85\1C86\1C87\1C88\AB70\AB71\AB72\AB73\AB74\AB75\AB76\AB77\AB78\AB79\AB7A\AB7B\AB7C\AB7D\AB7E\AB7F\AB80\AB81\AB82\AB83\AB84\AB85\AB86\AB87\AB88\AB89\AB8A\AB8B\AB8C\AB8D\AB8E\AB8F\AB90\AB91\AB92\AB93\AB94\AB95\AB96\AB97\AB98\AB99\AB9A\AB9B\AB9C\AB9D\AB9E\AB9F\ABA0\ABA1\ABA2\ABA3\ABA4\ABA5\ABA6\ABA7\ABA8\ABA9\ABAA\ABAB\ABAC\ABAD\ABAE\ABAF\ABB0\ABB1\ABB2\ABB3\ABB4\ABB5\ABB6\ABB7\ABB8\ABB9\ABBA\ABBB\ABBC\ABBD\ABBE\ABBF', U&'\03B9\03C3\13F0\13F1\13F2\13F3\13F4\13F5\0432\0434\043E\0441\0442\0442\044A\0463\A64B\13A0\13A1\13A2\13A3\13A4\13A5\13A6\13A7\13A8\13A9\13AA\13AB\13AC\13AD\13AE\13AF\13B0\13B1\13B2\13B3\13B4\13B5\13B6\13B7\13B8\13B9\13BA\13BB\13BC\13BD\13BE\13BF\13C0\13C1\13C2\13C3\13C4\13C5\13C6\13C7\13C8\13C9\13CA\13CB\13CC\13CD\13CE\13CF\13D0\13D1\13D2\13D3\13D4\13D5\13D6\13D7\13D8\13D9\13DA\13DB\13DC\13DD\13DE\13DF\13E0\13E1\13E2\13E3\13E4\13E5\13E6\13E7\13E8\13E9\13EA\13EB\13EC\13ED\13EE\13EF');
    foreach pair slice 1 in array several loop
        folded := replace(folded, pair[1], pair[2]);
    end loop;
    return folded;
end $$;

create function kece.kece_fold(value pg_catalog.text) returns pg_catalog.text language plpgsql immutable strict parallel safe as $$
declare
    folded pg_catalog.text;
begin
    if value collate "C" ~ '^[a-z0-9\u4E00-\u9FFF]*$' then
        return value;
    end if;
    folded := lower(normalize(value, NFKC) collate "und-x-icu");
    if folded collate "C" ~ '[\u00DF\u01F0\u0345\u0390\u03B0\u03C2\u13F8-\u13FD\u1C80-\u1C88\u1E96-\u1E99\u1F50\u1F52\u1F54\u1F56\u1F80-\u1F87\u1F90-\u1F97\u1FA0-\u1FA7\u1FB2-\u1FB4\u1FB6-\u1FB7\u1FC2-\u1FC4\u1FC6-\u1FC7\u1FD2\u1FD6-\u1FD7\u1FE2\u1FE4\u1FE6-\u1FE7\u1FF2-\u1FF4\u1FF6-\u1FF7\uAB70-\uABBF]' then
        folded := kece.kece_fold_rare(folded);
    end if;
    folded := normalize(folded, NFKC) collate "C";
    folded := regexp_replace(folded, '[\u0001-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u0600-\u0605\u061C\u06DD\u070F\u0890-\u0891\u08E2\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]', '', 'g');
    return btrim(regexp_replace(folded, '[\u0009-\u000D\u0020\u0085\u00A0\u1680\u2000-\u200A\u2028-\u2029\u202F\u205F\u3000]+', ' ', 'g'), ' ');
end $$;

-- What can be found, by entry (record × 8 + kind): its fields folded, one a line. The grams of a line are in search_grams; the line itself decides.
create table search_texts (id bigint primary key, text text not null);
create table search_grams (rowid bigint primary key, grams pg_catalog.text[] not null);
create index search_grams_grams on search_grams using gin (grams);
