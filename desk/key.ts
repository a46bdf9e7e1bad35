export { newKey } from '../ui/key.ts'
