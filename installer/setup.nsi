; The installer: one file, for one user, without administrator and without network.
; installer/packing.py gives VERSION, STAGE, FILES, OUT, ART, KILOBYTES, and how to pack.

Target amd64-unicode
Unicode true
!ifdef PACK_none
  SetCompress off
!else ifdef PACK_zlib
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64
!endif
ManifestSupportedOS Win10
ManifestDPIAware true
ManifestLongPathAware true
RequestExecutionLevel user
CRCCheck force
AllowSkipFiles off

!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include WordFunc.nsh
!include WinVer.nsh
!include x64.nsh

!define NAME "DME Desktop"
!define WINDOW "${NAME}.exe"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\DMEDesktop"
!define CLASSES "Software\Classes"
!define BACKUP "DMEDesktop.Cadangan"
!define LIST "DMEDesktop.Daftar"
!define FIRST_BUILD 18362  ; Windows 10 version 1903, the first with the ICU that Qt uses
!define ROOM 700           ; megabytes: the new program beside the old one, and the unpacking

; what the exit status says
!define TOO_OLD 3
!define NOT_64 4
!define OPEN 5
!define NEWER_THERE 6
!define PUT_BACK 7
!define NO_ROOM 8
!define NOT_OURS 9

Name "${NAME}"
OutFile "${OUT}"
BrandingText "${NAME} ${VERSION}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
ShowInstDetails nevershow
ShowUninstDetails nevershow
Caption "${NAME} ${VERSION}"
UninstallCaption "${NAME} ${VERSION}"

VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=0 "ProductName" "${NAME}"
VIAddVersionKey /LANG=0 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "FileDescription" "Pemasang ${NAME}"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "CompanyName" "${NAME}"
VIAddVersionKey /LANG=0 "LegalCopyright" "MIT"

Var former   ; the version that is installed, "" without one
Var lock     ; keeps a second installer, and the program, away meanwhile

!define MUI_ICON "${ART}/dme.ico"
!define MUI_UNICON "${ART}/dme.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${ART}/side.bmp"
!define MUI_UNWELCOMEFINISHPAGE_BITMAP "${ART}/side.bmp"
!define MUI_HEADERIMAGE
!define MUI_HEADERIMAGE_RIGHT
!define MUI_HEADERIMAGE_BITMAP "${ART}/head.bmp"
!define MUI_HEADERIMAGE_UNBITMAP "${ART}/head.bmp"
!define MUI_ABORTWARNING
!define MUI_ABORTWARNING_TEXT "$(STOP)"
!define MUI_WELCOMEPAGE_TITLE "${NAME} ${VERSION}"
!define MUI_WELCOMEPAGE_TEXT "$(WELCOME)"
!define MUI_FINISHPAGE_TITLE "$(DONE)"
!define MUI_FINISHPAGE_TEXT "$(DONE_TEXT)"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${WINDOW}"
!define MUI_FINISHPAGE_RUN_TEXT "$(RUN)"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(REMOVE_TEXT)"
!define MUI_UNCONFIRMPAGE_TEXT_LOCATION "$(REMOVE_FROM)"

!insertmacro MUI_PAGE_WELCOME
!define MUI_PAGE_HEADER_TEXT "${NAME} ${VERSION}"
!define MUI_PAGE_HEADER_SUBTEXT "$(WAIT)"
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!define MUI_PAGE_HEADER_TEXT "${NAME} ${VERSION}"
!define MUI_PAGE_HEADER_SUBTEXT "$(REMOVE)"
!insertmacro MUI_UNPAGE_CONFIRM
!define MUI_PAGE_HEADER_TEXT "${NAME} ${VERSION}"
!define MUI_PAGE_HEADER_SUBTEXT "$(WAIT)"
!insertmacro MUI_UNPAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "$(REMOVED)"
!define MUI_FINISHPAGE_TEXT "$(REMOVED_TEXT)"
!insertmacro MUI_UNPAGE_FINISH
!insertmacro MUI_LANGUAGE "Indonesian"
!insertmacro MUI_LANGUAGE "English"

!macro Words name indonesian english
  LangString ${name} ${LANG_INDONESIAN} "${indonesian}"
  LangString ${name} ${LANG_ENGLISH} "${english}"
!macroend

!insertmacro Words WELCOME \
  "Program ini dipasang untuk akun Windows Anda saja: tanpa administrator dan tanpa internet.$\r$\n$\r$\nBila ${NAME} sudah terpasang, ia diperbarui. Data desa tidak dihapus: sebelum bentuknya berubah disimpan salinannya, dan bila pembaruan gagal semuanya kembali seperti semula.$\r$\n$\r$\nTutup ${NAME} bila sedang terbuka, lalu tekan Instal." \
  "This program is installed for your Windows account only: no administrator and no internet needed.$\r$\n$\r$\nIf ${NAME} is here already, it is updated. The village's data are not removed: a copy is kept before their form changes, and if the update fails everything is put back as it was.$\r$\n$\r$\nClose ${NAME} if it is open, then press Install."
!insertmacro Words DONE "${NAME} siap dipakai" "${NAME} is ready"
!insertmacro Words DONE_TEXT \
  "Bukalah dari gambar ${NAME} di layar atau dari menu Mulai.$\r$\n$\r$\nData desa disimpan di:$\r$\n$LOCALAPPDATA\${NAME}" \
  "Open it by the ${NAME} picture on the desktop or from the Start menu.$\r$\n$\r$\nThe village's data are kept in:$\r$\n$LOCALAPPDATA\${NAME}"
!insertmacro Words WAIT "Tunggu sebentar, kira-kira satu menit." "Wait a little, about a minute."
!insertmacro Words RUN "Buka ${NAME} sekarang" "Open ${NAME} now"
!insertmacro Words STOP "Hentikan? Tidak ada yang diubah." "Stop? Nothing has been changed."
!insertmacro Words REMOVE "Program akan dihapus dari komputer ini." "The program will be removed from this computer."
!insertmacro Words REMOVE_FROM "Folder program:" "Program folder:"
!insertmacro Words REMOVE_TEXT \
  "Yang dihapus hanya programnya. Data desa tetap di $LOCALAPPDATA\${NAME} dan terbuka lagi bila program dipasang kembali." \
  "Only the program is removed. The village's data stay in $LOCALAPPDATA\${NAME} and open again when the program is installed anew."
!insertmacro Words REMOVED "${NAME} sudah dihapus" "${NAME} has been removed"
!insertmacro Words REMOVED_TEXT \
  "Data desa tidak dihapus. Data itu masih di:$\r$\n$LOCALAPPDATA\${NAME}$\r$\n$\r$\nUntuk membacanya, pasang lagi ${NAME}. Kata sandi dan lembar pemulihan tetap berlaku." \
  "The village's data were not removed. They are still in:$\r$\n$LOCALAPPDATA\${NAME}$\r$\n$\r$\nTo read them, install ${NAME} again. The passphrase and the recovery sheet stay valid."
!insertmacro Words SAY_TOO_OLD \
  "${NAME} memerlukan Windows 10 versi 1903 atau yang lebih baru. Windows di komputer ini lebih lama; tidak ada yang dipasang. Perbarui Windows, atau pakai komputer lain." \
  "${NAME} needs Windows 10 version 1903 or newer. The Windows on this computer is older; nothing was installed. Update Windows, or use another computer."
!insertmacro Words SAY_NOT_64 \
  "${NAME} memerlukan Windows 64-bit; Windows di komputer ini 32-bit. Tidak ada yang dipasang. Pakai komputer lain." \
  "${NAME} needs 64-bit Windows; the Windows on this computer is 32-bit. Nothing was installed. Use another computer."
!insertmacro Words SAY_OPEN \
  "${NAME} sedang terbuka. Simpan pekerjaan, tutup jendelanya, lalu jalankan pemasang ini lagi." \
  "${NAME} is open. Save your work, close its window, then start this installer again."
!insertmacro Words SAY_TWICE \
  "Pemasang ${NAME} sudah berjalan. Selesaikan yang itu dulu." \
  "The ${NAME} installer is already running. Finish that one first."
!insertmacro Words SAY_NEWER_THERE \
  "Yang terpasang adalah versi $former, lebih baru daripada ${VERSION}. Program lama tidak dapat membaca data yang sudah disesuaikan; tidak ada yang diubah." \
  "Version $former is installed, which is newer than ${VERSION}. An older program cannot read data that were adapted already; nothing was changed."
!insertmacro Words SAY_NO_ROOM \
  "Disk tidak cukup ruang: perlu ${ROOM} MB kosong. Kosongkan ruang, lalu jalankan pemasang ini lagi. Tidak ada yang diubah." \
  "There is not enough room on the disk: ${ROOM} MB are needed. Make room, then start this installer again. Nothing was changed."
!insertmacro Words SAY_NOT_OURS \
  "Folder $INSTDIR berisi sesuatu yang bukan ${NAME}. Pilih folder lain; tidak ada yang diubah." \
  "The folder $INSTDIR holds something that is not ${NAME}. Choose another one; nothing was changed."
!insertmacro Words SAY_PUT_BACK \
  "Pemasangan tidak berhasil; program dan data kembali seperti semula." \
  "The installation did not succeed; program and data are as they were before."
!insertmacro Words SAY_CHECKING "Memeriksa program dan data desa ..." "Checking the program and the village's data ..."
!insertmacro Words SAY_COPYING "Menyalin program ..." "Copying the program ..."
!insertmacro Words BACKUP_NAME "Cadangan ${NAME}" "${NAME} backup"
!insertmacro Words LIST_NAME "Daftar ${NAME}" "${NAME} list"
!insertmacro Words PRACTICE "Latihan (desa contoh)" "Practice (sample village)"

!macro Refuse words status
  MessageBox MB_OK|MB_ICONSTOP "${words}" /SD IDOK
  SetErrorLevel ${status}
  Quit
!macroend

!macro Opens ending kind name
  WriteRegStr HKCU "${CLASSES}\${ending}" "" "${kind}"
  WriteRegStr HKCU "${CLASSES}\${kind}" "" "${name}"
  WriteRegStr HKCU "${CLASSES}\${kind}\DefaultIcon" "" "$INSTDIR\${WINDOW},0"
  WriteRegStr HKCU "${CLASSES}\${kind}\shell\open\command" "" '"$INSTDIR\${WINDOW}" "%1"'
!macroend

!macro Forgets ending kind
  ReadRegStr $0 HKCU "${CLASSES}\${ending}" ""
  ${If} $0 == "${kind}"
    DeleteRegKey HKCU "${CLASSES}\${ending}"
  ${EndIf}
  DeleteRegKey HKCU "${CLASSES}\${kind}"
!macroend

!macro RefuseWhenOpen
  System::Call 'kernel32::OpenMutexW(i 0x100000, i 0, w "Local\DMEDesktop.Running") p.r0'
  ${If} $0 P<> 0
    System::Call 'kernel32::CloseHandle(p r0)'
    !insertmacro Refuse "$(SAY_OPEN)" ${OPEN}
  ${EndIf}
!macroend

Function .onInit
  ${IfNot} ${RunningX64}
    !insertmacro Refuse "$(SAY_NOT_64)" ${NOT_64}
  ${EndIf}
  ${IfNot} ${AtLeastBuild} ${FIRST_BUILD}
    !insertmacro Refuse "$(SAY_TOO_OLD)" ${TOO_OLD}
  ${EndIf}
  System::Call 'kernel32::CreateMutexW(p 0, i 0, w "Local\DMEDesktop.Setup") p.r1 ?e'
  Pop $0
  StrCpy $lock $1
  ${If} $0 = 183
    !insertmacro Refuse "$(SAY_TWICE)" ${OPEN}
  ${EndIf}
  !insertmacro RefuseWhenOpen
  ReadRegStr $former HKCU "${KEY}" "DisplayVersion"
  ${If} $former != ""
    ${VersionCompare} "$former" "${VERSION}" $0
    ${If} $0 = 1
      !insertmacro Refuse "$(SAY_NEWER_THERE)" ${NEWER_THERE}
    ${EndIf}
  ${EndIf}
  ${DirState} "$INSTDIR" $0
  ${If} $0 = 1
  ${AndIfNot} ${FileExists} "$INSTDIR\dme.exe"
    !insertmacro Refuse "$(SAY_NOT_OURS)" ${NOT_OURS}
  ${EndIf}
  ${GetRoot} "$INSTDIR" $0
  ${DriveSpace} "$0\" "/D=F /S=M" $1
  ${If} $1 < ${ROOM}
    !insertmacro Refuse "$(SAY_NO_ROOM)" ${NO_ROOM}
  ${EndIf}
FunctionEnd

; A power cut between the two renames leaves only the former program, under its other name.
Function Heal
  ${If} ${FileExists} "$INSTDIR.lama\dme.exe"
  ${AndIfNot} ${FileExists} "$INSTDIR\dme.exe"
    RMDir /r "$INSTDIR"
    Rename "$INSTDIR.lama" "$INSTDIR"
  ${EndIf}
  RMDir /r "$INSTDIR.lama"
  RMDir /r "$INSTDIR.baru"
  RMDir /r "$INSTDIR.gagal"
FunctionEnd

Function PutBack ; what was wrong is on the stack
  Pop $1
  SetOutPath "$TEMP"
  ${If} ${FileExists} "$INSTDIR.lama\dme.exe"
    Rename "$INSTDIR" "$INSTDIR.gagal"
    Rename "$INSTDIR.lama" "$INSTDIR"
  ${ElseIf} $former == ""
    Rename "$INSTDIR" "$INSTDIR.gagal"
  ${EndIf}
  RMDir /r "$INSTDIR.gagal"
  RMDir /r "$INSTDIR.baru"
  MessageBox MB_OK|MB_ICONSTOP "$(SAY_PUT_BACK)$\r$\n$\r$\n$1" /SD IDOK
  SetErrorLevel ${PUT_BACK}
  Quit
FunctionEnd

Function .onInstFailed
  RMDir /r "$INSTDIR.baru"
FunctionEnd

Section
  SetShellVarContext current
  Call Heal
  DetailPrint "$(SAY_COPYING)"
  SetDetailsPrint none
  ClearErrors
  !include "${FILES}"
  WriteUninstaller "$INSTDIR.baru\uninstall.exe"
  SetOutPath "$TEMP" ; a folder that is stood in cannot be renamed
  SetDetailsPrint both
  ${If} ${Errors}
    Push ""
    Call PutBack
  ${EndIf}
  ${If} ${FileExists} "$INSTDIR\*.*"
    Rename "$INSTDIR" "$INSTDIR.lama"
  ${EndIf}
  Rename "$INSTDIR.baru" "$INSTDIR"
  ${If} ${Errors}
    Push "$(SAY_OPEN)"
    Call PutBack
  ${EndIf}
  DetailPrint "$(SAY_CHECKING)"
  SetDetailsPrint none
  nsExec::ExecToStack '"$INSTDIR\dme.exe" renew'
  Pop $0
  Pop $1
  ${If} $0 != 0
    Push $1
    Call PutBack
  ${EndIf}
  RMDir /r "$INSTDIR.lama"

  CreateDirectory "$SMPROGRAMS\${NAME}"
  CreateShortcut "$SMPROGRAMS\${NAME}\${NAME}.lnk" "$INSTDIR\${WINDOW}"
  CreateShortcut "$SMPROGRAMS\${NAME}\$(PRACTICE).lnk" "$INSTDIR\${WINDOW}" "--demo"
  CreateShortcut "$DESKTOP\${NAME}.lnk" "$INSTDIR\${WINDOW}"

  !insertmacro Opens .dmecad ${BACKUP} "$(BACKUP_NAME)"
  !insertmacro Opens .dme ${LIST} "$(LIST_NAME)"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'

  WriteRegStr HKCU "${KEY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\${WINDOW}"
  WriteRegStr HKCU "${KEY}" "Publisher" "${NAME}"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
  System::Call 'kernel32::CloseHandle(p $lock)'
SectionEnd

Function un.onInit
  !insertmacro RefuseWhenOpen
FunctionEnd

Section "Uninstall"
  SetShellVarContext current
  SetOutPath "$TEMP"
  RMDir /r "$INSTDIR\app"
  RMDir /r "$INSTDIR\lib"
  RMDir /r "$INSTDIR\runtime"
  RMDir /r "$INSTDIR\licences"
  Delete "$INSTDIR\${WINDOW}"
  Delete "$INSTDIR\dme.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  RMDir /r "$SMPROGRAMS\${NAME}"
  Delete "$DESKTOP\${NAME}.lnk"
  !insertmacro Forgets .dmecad ${BACKUP}
  !insertmacro Forgets .dme ${LIST}
  DeleteRegKey HKCU "${KEY}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
