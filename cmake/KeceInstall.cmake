# SPDX-License-Identifier: GPL-3.0-or-later
# What goes where when the programs are installed: FreeDesktop places, and the timer as a unit of each user.
include(GNUInstallDirs)

if(TARGET kece AND TARGET kecectl)
  install(TARGETS kece kecectl RUNTIME)
endif()
install(FILES resources/applications/org.kece.kece.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES resources/applications/org.kece.kece.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES resources/icons/kece.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
configure_file(resources/systemd/kece-run-due.service.in ${CMAKE_BINARY_DIR}/systemd/kece-run-due.service @ONLY)
install(FILES ${CMAKE_BINARY_DIR}/systemd/kece-run-due.service resources/systemd/kece-run-due.timer DESTINATION lib/systemd/user)
if(WIN32)
  install(FILES resources/windows/kece-run-due.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/kece)
endif()
install(FILES resources/man/kece.1 resources/man/kecectl.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES README.md docs/changelog.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright)

# `./dev package`: a .deb that installs and starts on a bare Debian 12. What is loaded while it runs no linker sees.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME kece)
set(CPACK_PACKAGE_CONTACT "Kece maintainers <maintainers@kece.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "CRM that carries out a written regulation")
set(CPACK_PACKAGE_DESCRIPTION "Customers, visits, complaints, contracts and surveys, graded and timed by a policy pack:
the company's own regulation, written down as data. Every decision shows its article and its figures.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES TRUE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, libqt6svg6, qt6-translations-l10n, fonts-noto-cjk, tzdata")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fcitx5-frontend-qt6")
include(CPack)
