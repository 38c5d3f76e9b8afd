/* Starts DME Desktop from its own folder: the Python in runtime\, nothing of the machine's.

   With WINDOWED it is the window, else the command line. Its mutexes tell the installer that the
   program is open, and a second start that the window is there already: then that window comes to
   the front, and a backup that was double-clicked is named to it in a note beside the data. */
#include <windows.h>
#include <shlobj.h>
#include <wchar.h>
#include "version.h"

#define NAME L"DME Desktop"
#define RUNNING L"Local\\DMEDesktop.Running"
#define WINDOW L"Local\\DMEDesktop.Window"
#define SETUP L"Local\\DMEDesktop.Setup"
#define LONGEST 32768
#define NOTE L"\\DME Desktop\\panggilan\\buka.txt"

#ifdef WINDOWED
#define PYTHON L"\\runtime\\pythonw.exe"
#define CODE L"import sys; sys.argv[0] = 'dme-desktop'; " \
             L"from dme_desktop.app.main import main; sys.exit(main())"
#else
#define PYTHON L"\\runtime\\python.exe"
#define CODE L"import sys; sys.argv[0] = 'dme'; from dme_desktop.app.command.cli import main; main()"
#endif

typedef int (*Main)(int, wchar_t **);

static wchar_t program[LONGEST], folder[LONGEST], python[LONGEST], library[LONGEST];

static int refuse(const wchar_t *words)
{
#ifdef WINDOWED
    MessageBoxW(0, words, NAME, MB_OK | MB_ICONERROR | MB_SETFOREGROUND);
#else
    fwprintf(stderr, L"%ls\n", words);
#endif
    return 1;
}

static int find_places(void)
{
    DWORD length = GetModuleFileNameW(0, program, LONGEST);
    if (!length || length > LONGEST - 64) return 0;
    wcscpy(folder, program);
    *wcsrchr(folder, L'\\') = 0;
    wcscat(wcscpy(python, folder), PYTHON);
    wcscat(wcscpy(library, folder), L"\\runtime\\" PYTHON_LIBRARY);
    return 1;
}

#ifdef WINDOWED
static int is_held(const wchar_t *name)
{
    HANDLE held = OpenMutexW(SYNCHRONIZE, FALSE, name);
    if (held) CloseHandle(held);
    return held != 0;
}

static int is_ours(HWND window)
{
    static wchar_t path[LONGEST];
    DWORD process = 0, length = LONGEST;
    GetWindowThreadProcessId(window, &process);
    HANDLE asked = OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, process);
    int same = asked && QueryFullProcessImageNameW(asked, 0, path, &length)
               && !_wcsicmp(path, program);
    if (asked) CloseHandle(asked);
    return same;
}

static BOOL CALLBACK look(HWND window, LPARAM found)
{
    wchar_t title[64] = L"";
    GetWindowTextW(window, title, 64);
    if (!IsWindowVisible(window) || wcsncmp(title, NAME, wcslen(NAME)) || !is_ours(window))
        return TRUE;
    *(HWND *)found = window;
    return wcscmp(title, NAME) != 0; /* another title is a practice village: look on */
}

static HWND open_window(void)
{
    HWND found = 0;
    for (int tries = 0; !found && tries < 150; tries++) { /* the first start may be on its way */
        EnumWindows(look, (LPARAM)&found);
        if (!found) Sleep(100);
    }
    return found;
}

static void leave_note(const wchar_t *file)
{
    static wchar_t place[LONGEST], part[LONGEST];
    static char words[LONGEST * 3];
    wchar_t *data = 0;
    DWORD written;
    if (SHGetKnownFolderPath(&FOLDERID_LocalAppData, 0, 0, &data) == S_OK
        && wcslen(data) < LONGEST - 64) {
        wcscat(wcscpy(place, data), NOTE);
        wcscat(wcscpy(part, place), L".part");
        int length = WideCharToMultiByte(CP_UTF8, 0, file, -1, words, sizeof words, 0, 0);
        HANDLE note = CreateFileW(part, GENERIC_WRITE, 0, 0, CREATE_ALWAYS, 0, 0);
        if (note != INVALID_HANDLE_VALUE) {
            if (length > 1) WriteFile(note, words, length - 1, &written, 0);
            CloseHandle(note);
            MoveFileExW(part, place, MOVEFILE_REPLACE_EXISTING);
        }
    }
    CoTaskMemFree(data);
}

/* Return whether the window of an earlier start came to the front; usual starts have only one. */
static int is_open_already(int count, wchar_t **words)
{
    int usual = count == 1 || (count == 2 && words[1][0] != L'-');
    if (!usual || GetEnvironmentVariableW(L"DME_DATA_DIR", 0, 0)) return 0;
    CreateMutexW(0, FALSE, WINDOW);
    if (GetLastError() != ERROR_ALREADY_EXISTS) return 0;
    HWND window = open_window();
    if (!window) return 0;
    if (count == 2) leave_note(words[1]);
    if (IsIconic(window)) ShowWindow(window, SW_RESTORE);
    SetForegroundWindow(GetLastActivePopup(window));
    return 1;
}
#endif

/* Let libraries be looked for in the system and in these folders only, wherever a program stands. */
static void search_only_here(void)
{
    static const wchar_t *places[] = {L"\\runtime", L"\\lib\\PySide6", L"\\lib\\shiboken6"};
    static wchar_t place[LONGEST];
    SetDefaultDllDirectories(LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    for (int number = 0; number < 3; number++)
        AddDllDirectory(wcscat(wcscpy(place, folder), places[number]));
}

static int start(int count, wchar_t **words)
{
    wchar_t *before[] = {python, L"-X", L"utf8", L"-B", L"-c", CODE};
    int known = sizeof before / sizeof *before;
    wchar_t **all = calloc(known + count + 1, sizeof *all);
    search_only_here();
    HMODULE loaded = LoadLibraryExW(
        library, 0, LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR | LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    Main run = loaded ? (Main)(void *)GetProcAddress(loaded, "Py_Main") : 0;
    if (!run || !all)
        return refuse(L"Berkas program tidak lengkap. Pasang ulang DME Desktop; data desa tetap.");
    memcpy(all, before, sizeof before);
    memcpy(all + known, words + 1, (count - 1) * sizeof *all);
    return run(known + count - 1, all);
}

int wmain(int count, wchar_t **words)
{
    if (!find_places()) return refuse(L"Nama folder program terlalu panjang.");
#ifdef WINDOWED
    if (is_held(SETUP))
        return refuse(L"DME Desktop sedang dipasang. Tunggu sampai selesai, lalu buka lagi.");
    if (is_open_already(count, words)) return 0;
#endif
    CreateMutexW(0, FALSE, RUNNING);
    int status = start(count, words);
#ifdef WINDOWED
    if (status == 1)
        refuse(L"DME Desktop tidak dapat dimulai. Pasang ulang program; data desa tetap.");
#endif
    return status;
}
