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
install(FILES README.md LICENSE docs/changelog.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
