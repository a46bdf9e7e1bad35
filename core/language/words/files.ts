import type { FileProblemCode } from '../../sending/problems.ts'

/** What is said of a file that is not taken, with `{field}`, `{file}` and `{mb}` to fill. A form fetches them with the first file. */
export type FileProblemWords = Record<FileProblemCode, string>
