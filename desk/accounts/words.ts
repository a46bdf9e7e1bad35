import type { StaffAccount } from '../../core/api/accounts.ts'
import { language } from '../frame/language.ts'
import { words as ar } from './words.ar.ts'
import { words as en } from './words.en.ts'

export interface AccountWords {
	title: string
	hint: string
	signIn: string
	console: string
	desk: string
	none: string
	noneHint: string
	/** In the place of both, where there were some. */
	noneNow: string
	invite: string
	name: string
	nameHint: string
	emailHint: string
	first: string
	firstHint: string
	nameFirst: string
	addRoles: string
	noRole: string
	mailIt: string
	mailHint: string
	states: Record<StaffAccount['state'], string>
	/** {day}: until when a link works, since when somebody works, since when not. */
	since: Record<StaffAccount['state'], string>
	change: string
	again: string
	end: string
	/** {name} */
	endAsk: string
	endYes: string
	restore: string
	former: string
	code: string
	codeHint: string
	codeNone: string
	codeChange: string
	codeMail: string
	comma: string
	link: string
	/** {name} */
	linkHint: string
	mailed: string
	notMailed: string
	copy: string
	copied: string
	close: string
	/** Said once it is so; {name}. */
	ended: string
	restored: string
	changed: string
}

export const accountWords = (): AccountWords => (language() === 'en' ? en : ar)
