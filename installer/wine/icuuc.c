/* Stands in for the icuuc.dll of Windows 10, which no Wine of Debian has. It belongs to the prefix
   of a proof, never to the product. Qt asks it for old character sets; here there are none. */
#include <stdint.h>

#define API __declspec(dllexport)
#define NOT_THERE 4    /* U_FILE_ACCESS_ERROR */
#define NOT_ABLE 16    /* U_UNSUPPORTED_ERROR */

typedef int32_t Error;

static void fail(Error *error, Error with) { if (error) *error = with; }

API void *ucnv_open(const char *name, Error *error) { fail(error, NOT_THERE); return 0; }
API void ucnv_close(void *converter) {}
API void ucnv_reset(void *converter) {}
API int8_t ucnv_getMaxCharSize(void *converter) { return 1; }
API const char *ucnv_getName(void *converter, Error *error) { fail(error, NOT_ABLE); return 0; }
API int32_t ucnv_countAvailable(void) { return 0; }
API const char *ucnv_getAvailableName(int32_t number) { return 0; }
API const char *ucnv_getStandardName(const char *name, const char *standard, Error *error)
{
    fail(error, NOT_ABLE);
    return 0;
}
API void ucnv_getToUCallBack(void *converter, void **action, const void **context)
{
    if (action) *action = 0;
    if (context) *context = 0;
}
API void ucnv_getFromUCallBack(void *converter, void **action, const void **context)
{
    ucnv_getToUCallBack(converter, action, context);
}
API void ucnv_setToUCallBack(void *c, void *a, const void *b, void **d, const void **e, Error *f) {}
API void ucnv_setFromUCallBack(void *c, void *a, const void *b, void **d, const void **e, Error *f) {}
API void ucnv_cbToUWriteUChars(void *a, const uint16_t *s, int32_t n, int32_t at, Error *error)
{
    fail(error, NOT_ABLE);
}
API void ucnv_cbFromUWriteUChars(void *a, const uint16_t **s, const uint16_t *end, int32_t at,
                                 Error *error)
{
    fail(error, NOT_ABLE);
}
API void ucnv_toUnicode(void *c, uint16_t **t, const uint16_t *te, const char **s, const char *se,
                        int32_t *offsets, int8_t flush, Error *error)
{
    fail(error, NOT_ABLE);
}
API void ucnv_fromUnicode(void *c, char **t, const char *te, const uint16_t **s,
                          const uint16_t *se, int32_t *offsets, int8_t flush, Error *error)
{
    fail(error, NOT_ABLE);
}
API int32_t ucnv_toUCountPending(void *c, Error *error) { return 0; }
API int32_t ucnv_fromUCountPending(void *c, Error *error) { return 0; }
API void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) {}
API void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) {}
