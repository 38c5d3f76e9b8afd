; The extras for the desk of a province: libraries in a folder beside the program, which finds them
; there by its own path. An update of the program leaves them alone.
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

!define NAME "DME Desktop"
!define EXTRAS "${NAME} Provinsi"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall"

; what the exit status says, as of the program's own installer
!define OPEN 5
!define FAILED 7
!define NO_ROOM 8
!define NO_PROGRAM 10
!define ROOM 400 ; megabytes

Name "${EXTRAS}"
OutFile "${OUT}"
BrandingText "${EXTRAS} ${VERSION}"
InstallDir "$LOCALAPPDATA\Programs\${EXTRAS}"
ShowInstDetails nevershow
ShowUninstDetails nevershow
Caption "${EXTRAS} ${VERSION}"
UninstallCaption "${EXTRAS} ${VERSION}"

VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=0 "ProductName" "${EXTRAS}"
VIAddVersionKey /LANG=0 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "FileDescription" "Tambahan provinsi untuk ${NAME}"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "CompanyName" "${NAME}"
VIAddVersionKey /LANG=0 "LegalCopyright" "MIT"

!define MUI_ICON "${ART}/dme.ico"
!define MUI_UNICON "${ART}/dme.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${ART}/side.bmp"
!define MUI_UNWELCOMEFINISHPAGE_BITMAP "${ART}/side.bmp"
!define MUI_WELCOMEPAGE_TITLE "${EXTRAS}"
!define MUI_WELCOMEPAGE_TEXT "$(WELCOME)"
!define MUI_FINISHPAGE_TITLE "${EXTRAS}"
!define MUI_FINISHPAGE_TEXT "$(DONE_TEXT)"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Indonesian"
!insertmacro MUI_LANGUAGE "English"

!macro Words name indonesian english
  LangString ${name} ${LANG_INDONESIAN} "${indonesian}"
  LangString ${name} ${LANG_ENGLISH} "${english}"
!macroend

!insertmacro Words WELCOME \
  "Tambahan ini hanya untuk meja provinsi atau kabupaten besar: DuckDB, dan penghubung PostgreSQL. Desa dan kecamatan tidak memerlukannya.$\r$\n$\r$\nTidak perlu administrator dan tidak perlu internet. Data tidak disentuh. Tutup ${NAME}, lalu tekan Instal." \
  "These extras are for the desk of a province or a large regency only: DuckDB, and what reaches PostgreSQL. Villages and subdistricts do not need them.$\r$\n$\r$\nNo administrator and no internet needed. The data are not touched. Close ${NAME}, then press Install."
!insertmacro Words DONE_TEXT \
  "Buka ${NAME}: meja memakainya dengan sendirinya." \
  "Open ${NAME}: the desk uses them by itself."
!insertmacro Words SAY_NO_PROGRAM \
  "${NAME} belum terpasang di akun Windows ini. Pasang dulu ${NAME}, lalu jalankan berkas ini lagi. Tidak ada yang dipasang." \
  "${NAME} is not installed for this Windows account. Install ${NAME} first, then start this file again. Nothing was installed."
!insertmacro Words SAY_OPEN \
  "${NAME} sedang terbuka. Tutup jendelanya, lalu jalankan berkas ini lagi." \
  "${NAME} is open. Close its window, then start this file again."
!insertmacro Words SAY_NO_ROOM \
  "Disk tidak cukup ruang: perlu ${ROOM} MB kosong. Tidak ada yang dipasang." \
  "There is not enough room on the disk: ${ROOM} MB are needed. Nothing was installed."
!insertmacro Words SAY_FAILED \
  "Pemasangan tidak berhasil; semuanya kembali seperti semula." \
  "The installation did not succeed; all is as it was before."

!macro Refuse words status
  MessageBox MB_OK|MB_ICONSTOP "${words}" /SD IDOK
  SetErrorLevel ${status}
  Quit
!macroend

!macro RefuseWhenOpen
  System::Call 'kernel32::OpenMutexW(i 0x100000, i 0, w "Local\DMEDesktop.Running") p.r0'
  ${If} $0 P<> 0
    System::Call 'kernel32::CloseHandle(p r0)'
    !insertmacro Refuse "$(SAY_OPEN)" ${OPEN}
  ${EndIf}
!macroend

Function .onInit
  ReadRegStr $0 HKCU "${KEY}\DMEDesktop" "InstallLocation"
  ${If} $0 == ""
  ${OrIfNot} ${FileExists} "$0\dme.exe"
    !insertmacro Refuse "$(SAY_NO_PROGRAM)" ${NO_PROGRAM}
  ${EndIf}
  ${GetParent} "$0" $1
  StrCpy $INSTDIR "$1\${EXTRAS}"
  !insertmacro RefuseWhenOpen
  ${GetRoot} "$INSTDIR" $0
  ${DriveSpace} "$0\" "/D=F /S=M" $1
  ${If} $1 < ${ROOM}
    !insertmacro Refuse "$(SAY_NO_ROOM)" ${NO_ROOM}
  ${EndIf}
FunctionEnd

Section
  RMDir /r "$INSTDIR.baru"
  SetDetailsPrint none
  ClearErrors
  !include "${FILES}"
  WriteUninstaller "$INSTDIR.baru\uninstall.exe"
  SetOutPath "$TEMP" ; a folder that is stood in cannot be renamed
  ${IfNot} ${Errors}
    RMDir /r "$INSTDIR"
    ClearErrors
    Rename "$INSTDIR.baru" "$INSTDIR"
  ${EndIf}
  ${If} ${Errors}
    RMDir /r "$INSTDIR.baru"
    !insertmacro Refuse "$(SAY_FAILED)" ${FAILED}
  ${EndIf}
  WriteRegStr HKCU "${KEY}\DMEDesktopProvinsi" "DisplayName" "${EXTRAS}"
  WriteRegStr HKCU "${KEY}\DMEDesktopProvinsi" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}\DMEDesktopProvinsi" "Publisher" "${NAME}"
  WriteRegStr HKCU "${KEY}\DMEDesktopProvinsi" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}\DMEDesktopProvinsi" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}\DMEDesktopProvinsi" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}\DMEDesktopProvinsi" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD HKCU "${KEY}\DMEDesktopProvinsi" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}\DMEDesktopProvinsi" "NoRepair" 1
SectionEnd

Function un.onInit
  !insertmacro RefuseWhenOpen
FunctionEnd

Section "Uninstall"
  SetOutPath "$TEMP"
  RMDir /r "$INSTDIR\lib"
  RMDir /r "$INSTDIR\licences"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  DeleteRegKey HKCU "${KEY}\DMEDesktopProvinsi"
SectionEnd
