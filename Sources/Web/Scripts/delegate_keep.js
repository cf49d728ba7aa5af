// What the tablet keeps: the batch, and the sealed sheets until they are brought.
const opened = new Promise((resolve, reject) => {
  const request = indexedDB.open('rida-delegate', 1)
  request.onupgradeneeded = () => {
    request.result.createObjectStore('batch')
    request.result.createObjectStore('sheets', { keyPath: 'key' })
  }
  request.onsuccess = () => resolve(request.result)
  request.onerror = () => reject(request.error)
})

/** Does one thing with a store; settled when it is on the disk. */
async function within(name, mode, body) {
  const base = await opened
  return new Promise((resolve, reject) => {
    const transaction = base.transaction(name, mode, { durability: 'strict' })
    const request = body(transaction.objectStore(name))
    transaction.oncomplete = () => resolve(request.result)
    transaction.onabort = transaction.onerror = () => reject(transaction.error ?? request.error ?? new Error(`${name} cannot be kept`))
  })
}

export const batch = () => within('batch', 'readonly', (store) => store.get('now'))
export const keepBatch = (value) => within('batch', 'readwrite', (store) => store.put(value, 'now'))

/**
 * The sheets in the order of their keys, which is no order of time. A sheet: `key`, `mark` of its code, `ending` (the code's
 * last digits), `day`, `sealed`, and `outcome`: 'waiting', or what the association said. Of one that was taken only the
 * mark stays, so that its code is known again.
 */
export const sheets = () => within('sheets', 'readonly', (store) => store.getAll())
export const keepSheet = (sheet) => within('sheets', 'readwrite', (store) => store.put(sheet))
export const removeSheet = (key) => within('sheets', 'readwrite', (store) => store.delete(key))
