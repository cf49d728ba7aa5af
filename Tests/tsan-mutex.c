// What the thread sanitizer cannot see by itself: the slow ways of Swift's `Mutex`, taken where two threads want it at once.
// They lie in the toolchain's library, which is built without the sanitizer, and the kernel hands the lock over; the fast ways are
// compiled into our code, where it sees them. Preloaded by `make tsan`, this tells of a lock taken and a lock given back.
// The names are those of `_MutexHandle._lockSlow(_:)` and `_MutexHandle._unlockSlow()` (module Synchronization, Swift 6).
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stddef.h>
#include <stdint.h>

#define SWIFT __attribute__((swiftcall))
#define SELF __attribute__((swift_context))
#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

typedef SWIFT void (*Lock)(uint32_t thread, SELF void *mutex);
typedef SWIFT void (*Unlock)(SELF void *mutex);

static void tell(const char *name, void *mutex) {
  void (*told)(void *) = (void (*)(void *))dlsym(RTLD_DEFAULT, name);
  if (told != NULL) told(mutex);
}

SWIFT void lock_slow(uint32_t thread, SELF void *mutex) __asm__(LOCK);
SWIFT void unlock_slow(SELF void *mutex) __asm__(UNLOCK);

SWIFT void lock_slow(uint32_t thread, SELF void *mutex) {
  ((Lock)dlsym(RTLD_NEXT, LOCK))(thread, mutex);
  tell("__tsan_acquire", mutex);
}

SWIFT void unlock_slow(SELF void *mutex) {
  tell("__tsan_release", mutex);
  ((Unlock)dlsym(RTLD_NEXT, UNLOCK))(mutex);
}
