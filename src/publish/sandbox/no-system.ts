import { createRequire, isBuiltin, syncBuiltinESMExports } from 'node:module'

const require = createRequire(import.meta.url)
type Members = Record<string, unknown>

/** A function, or a class, that throws an error with these words. */
export const refusal = (words: string) =>
  function refuse(): never {
    throw new Error(words)
  }

const refuse = refusal('a stylesheet cannot reach the system')

/** Modules that start, watch or make code, or write files themselves, bypassing Node's permissions. */
const MODULES = ['child_process', 'cluster', 'inspector', 'trace_events', 'v8', 'vm', 'worker_threads']
/** Functions of `os` that reveal who runs the program, and where. */
const ABOUT_THE_SYSTEM = ['homedir', 'hostname', 'networkInterfaces', 'setPriority', 'userInfo']
/** Ways from a process to other processes, to Node's modules and below them. It may still end itself. */
const OF_THE_PROCESS = [
  ...['abort', 'chdir', 'dlopen', 'execve', 'getBuiltinModule', 'kill', 'loadEnvFile', 'openStdin'],
  ...['binding', '_linkedBinding', '_debugEnd', '_debugProcess', '_kill', '_rawDebug'],
  ...['initgroups', 'setegid', 'seteuid', 'setgid', 'setgroups', 'setuid', 'umask'],
]

/** Makes the ways to the system throw, in this process and for good. */
export function closeSystem(): void {
  closeModules(MODULES, refuse)
  closeMembers(require('node:os') as Members, ABOUT_THE_SYSTEM, refuse)
  closeMembers(process as unknown as Members, OF_THE_PROCESS, refuse)
  // A report is written wherever one asks.
  if (process.report) closeMembers(process.report as unknown as Members, ['getReport', 'writeReport'], refuse)
  syncBuiltinESMExports()
}

/** Replaces every function of these modules by `instead`; a module is one object, however it is imported. */
export function closeModules(names: readonly string[], instead: () => never): void {
  for (const name of names.filter((each) => isBuiltin(each))) {
    const members = loaded(name)
    const functions = Object.keys(members).filter((key) => typeof members[key] === 'function')
    closeMembers(members, functions, instead)
  }
}

/** Empty if this Node was built without the module. */
function loaded(name: string): Members {
  try {
    return require(`node:${name}`) as Members
  } catch {
    return {}
  }
}

function closeMembers(members: Members, names: readonly string[], instead: () => never): void {
  for (const name of names.filter((each) => each in members))
    Object.defineProperty(members, name, { value: instead, configurable: false, writable: false })
}
