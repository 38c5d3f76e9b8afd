/* Stands in for the bcryptprimitives.dll of Windows, which Wine 8 lacks. It belongs to the prefix
   of a proof, never to the product. */
#include <windows.h>
#include <ntsecapi.h>

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE into, SIZE_T length)
{
    return RtlGenRandom(into, (ULONG)length);
}
