/** Loaded first into a closed process: whatever its code asks of the network, no connection is made. */
import { Socket } from 'node:net'

Socket.prototype.connect = function refuse(): never {
  throw new Error('the network is out of reach of a stylesheet')
}
