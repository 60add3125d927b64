// Prints the page titles that compromise-wikipedia packs, one a line.
import { unpack } from 'efrt'
import model from './node_modules/compromise-wikipedia/src/_model.js'

console.log(Object.keys(unpack(model)).sort().join('\n'))
