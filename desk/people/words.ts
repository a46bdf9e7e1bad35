import type { HeldRole } from '../../core/api/people.ts'
import { language } from '../frame/language.ts'
import { words as ar } from './words.ar.ts'
import { words as en } from './words.en.ts'

export interface PeopleWords {
	title: string
	hint: string
	association: string
	roles: string
	rolesHint: string
	role: string
	reason: string
	reasonHint: string
	from: string
	fromHint: string
	until: string
	untilHint: string
	mine: string
	noneMine: string
	/** {day} */
	fromDay: string
	/** {day} */
	untilDay: string
	basis: Record<HeldRole['basis'], string>
	/** {name} */
	proposedBy: string
	/** {name} */
	agreedBy: string
	looked: string
	look: string
	lookHint: string
	end: string
	/** {role}, {name} */
	endAsk: string
	endYes: string
	ended: string
	waiting: string
	noneWaiting: string
	/** {name}, {role} */
	wouldBe: string
	/** `{name}` of an association or a service. */
	wouldPublish: string
	/** {name}, {substitute}, {from}, {until} */
	wouldBeAway: string
	/** {reference} */
	wouldErase: string
	/** {reference} */
	/** `{reference}`, and how identity was proved: `{proof}`. */
	wouldReplaceCode: string
	/** `{reference}`, `{before}`, `{after}` and `{proof}`. */
	wouldCorrect: string
	wouldKeep: string
	/** {name} */
	by: string
	waitsForOther: string
	/** {day}, {hour} */
	byItself: string
	agree: string
	decline: string
	withdraw: string
	agreed: string
	declined: string
	withdrawn: string
	propose: string
	/** {name} */
	proposeFor: string
	proposed: string
	away: string
	/** {name} */
	awayOf: string
	awayMine: string
	awayHint: string
	substitute: string
	awayEntered: string
	awayProposed: string
	/** {name}, {from}, {until} */
	awayNow: string
	back: string
	backMine: string
	backDone: string
	members: string
	noRole: string
	/** {name}: of the account. */
}

export const peopleWords = (): PeopleWords => (language() === 'en' ? en : ar)
