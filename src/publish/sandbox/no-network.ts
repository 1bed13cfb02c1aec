/** Loaded into a closed process before anything else: takes the network and the system away. */
import { Server, Socket } from 'node:net'
import { closeSystem, closeModules, refusal } from './no-system.js'

const refuse = refusal('a stylesheet cannot reach the network')
Socket.prototype.connect = refuse
Server.prototype.listen = refuse
closeModules(['dns', 'dns/promises', 'dgram'], refuse)
closeSystem()
