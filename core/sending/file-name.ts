import { tidyLine } from '../language/text.ts'
import { extension, FILE_TYPES, type FileType } from './files.ts'

/** Endings that tell of a type what its content tells better. A copy's number may come after it. */
const ENDING = /\.(?:pdf|jpe?g?|jfif|pjpe?g|png|hei[cf]|bin|dat|tmp)(\s*\(\d+\))?$/i

/** As long as a file's name is anywhere, and as long as one is looked at that was sent, in letters. */
export const LONGEST_NAME = 200
const LONGEST_SENT = 800

/**
 * What a file is called wherever it is shown: nothing in it turns what stands beside it around, and its ending is that
 * of its content. `type` as `sniff` found it.
 */
export function fileName(name: string, type: FileType | null): string {
	// Each ending that is taken off is a look at all of it, so of a long name its end alone is read.
	const tidied = tidyLine(name.slice(-LONGEST_SENT))
	if (!type) return tidied
	const endings: readonly string[] = FILE_TYPES[type]
	let stem = tidied.replace(/[.\s]+$/, '')
	for (let shorter = ''; !endings.includes(extension(stem)); stem = shorter) {
		shorter = stem.replace(ENDING, '$1').replace(/[.\s]+$/, '')
		if (shorter === stem) return `${stem || 'file'}.${endings[0]}`
	}
	return stem
}
