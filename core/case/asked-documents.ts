import { fill, type Lang, type Text } from '../language/text.ts'
import type { ChecklistEntry } from './process.ts'

/** A document that a request is returned for. */
export interface AskedDocument {
	/** What the form calls it. */
	label: Text
	/** `missing`: it never came; `returned`: what came is not what was asked for. */
	state: Exclude<ChecklistEntry['state'], 'present'>
	/** What is wrong with what came. */
	note: string
}

/** What stands around the documents in a request for them. */
interface AskedWords {
	/** `{document}` is missing. */
	missing: string
	/** `{document}` is to be sent again, since `{note}`. */
	returned: string
	/** The same where nothing was noted. */
	again: string
	/** What is wrong with it, before anything else is written. */
	unclear: string
}

const WORDS: Record<Lang, AskedWords> = {
	ar: {
		missing: '- {document}: لم يصلنا بعد، فأرفقه من فضلك.',
		returned: '- {document}: {note}. أرفقه من جديد من فضلك.',
		again: '- {document}: أرفقه من جديد من فضلك.',
		unclear: 'ما وصلنا غير واضح',
	},
	en: {
		missing: '- {document}: it has not reached us yet. Please attach it.',
		returned: '- {document}: {note}. Please attach it again.',
		again: '- {document}: please attach it again.',
		unclear: 'what reached us is not clear',
	},
}

/** The note on a document that came and is to be sent again, before staff write another. */
export const unclear = (lang: Lang): string => WORDS[lang].unclear

/** What the applicant is asked for, a line a document; empty where nothing is. The words are a beginning, which staff change. */
export function askedText(documents: readonly AskedDocument[], lang: Lang): string {
	const words = WORDS[lang]
	const line = ({ label, state, note }: AskedDocument): string => {
		const said = note.trim().replace(/[.。]+$/, '')
		const form = state === 'missing' ? words.missing : said ? words.returned : words.again
		return fill(form, { document: label[lang], note: said })
	}
	return documents.map(line).join('\n')
}

/** A text with what was asked for in it replaced by what is asked for now; what staff wrote around it stays. */
export function withAsked(text: string, before: string, now: string): string {
	if (before && text.includes(before)) return text.split(before).join(now).trim()
	return [text.trim(), now].filter(Boolean).join('\n')
}
