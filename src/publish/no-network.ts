/** Loaded first into a closed process: whatever its code asks of the network or of the system, it gets nothing. */
import { Server, Socket } from 'node:net'
import { closeSystem, closeModules, refusal } from './no-system.js'

const refuse = refusal('the network is out of reach of a stylesheet')
Socket.prototype.connect = refuse
Server.prototype.listen = refuse
closeModules(['dns', 'dns/promises', 'dgram'], refuse)
closeSystem()
