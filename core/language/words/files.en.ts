import type { FileProblemWords } from './files.ts'

export const fileWords: FileProblemWords = {
	file_type: '{field}: the type of “{file}” is not accepted. Attach a PDF, or a JPG or PNG picture.',
	file_content:
		'{field}: “{file}” is damaged, incomplete or not what its name says. Take the picture again, or save the file again as PDF, JPG or PNG.',
	file_heic:
		'{field}: “{file}” is a HEIC picture, which most devices cannot open. Show it on your screen, take a screenshot and attach that. Or have your iPhone keep pictures as JPG: Settings, Camera, Formats, “Most Compatible”, and take it again.',
	file_size:
		'{field}: “{file}” is larger than {mb} MB. Choose a smaller copy, or photograph the paper with your phone instead of scanning it.',
	file_empty: '{field}: “{file}” is empty. Choose another file.',
	upload_missing: '{field}: “{file}” has not arrived whole. Send again; what you wrote is still here.',
}
