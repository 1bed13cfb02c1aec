import { createRequire, isBuiltin, syncBuiltinESMExports } from 'node:module'

const require = createRequire(import.meta.url)
type Members = Record<string, unknown>

/** A function, or a class, that does nothing but say no. */
export const refusal = (words: string) =>
  function refuse(): never {
    throw new Error(words)
  }

const refuse = refusal('the system is out of reach of a stylesheet')

/** Modules that start, watch or make code, or write files of their own accord, past Node's permissions. */
const MODULES = ['child_process', 'cluster', 'inspector', 'trace_events', 'v8', 'vm', 'worker_threads']
/** What tells who runs the program, and where. */
const ABOUT_THE_SYSTEM = ['homedir', 'hostname', 'networkInterfaces', 'setPriority', 'userInfo']
/** Ways from a process to others, to the modules of Node and below them. Ending itself it may. */
const OF_THE_PROCESS = [
  ...['abort', 'chdir', 'dlopen', 'execve', 'getBuiltinModule', 'kill', 'loadEnvFile', 'openStdin'],
  ...['binding', '_linkedBinding', '_debugEnd', '_debugProcess', '_kill', '_rawDebug'],
  ...['initgroups', 'setegid', 'seteuid', 'setgid', 'setgroups', 'setuid', 'umask'],
]

export function closeSystem(): void {
  closeModules(MODULES, refuse)
  closeMembers(require('node:os') as Members, ABOUT_THE_SYSTEM, refuse)
  closeMembers(process as unknown as Members, OF_THE_PROCESS, refuse)
  // Reports are written wherever they are asked to be.
  if (process.report) closeMembers(process.report as unknown as Members, ['getReport', 'writeReport'], refuse)
  syncBuiltinESMExports()
}

/** Every function of a module refuses: there is one such object, whoever asks for it. */
export function closeModules(names: readonly string[], instead: () => never): void {
  for (const name of names.filter((each) => isBuiltin(each))) {
    const members = loaded(name)
    const functions = Object.keys(members).filter((key) => typeof members[key] === 'function')
    closeMembers(members, functions, instead)
  }
}

/** A Node that was built without a module has nothing to close. */
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
