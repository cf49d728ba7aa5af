#include <stddef.h>
#include <stdint.h>

/// libFuzzer as a library: it tries inputs until its options tell it to stop.
int LLVMFuzzerRunDriver(int *count, char ***arguments, int (*read)(const uint8_t *bytes, size_t count));
