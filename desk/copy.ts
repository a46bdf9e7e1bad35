export { copyText } from '../ui/keep.ts'
