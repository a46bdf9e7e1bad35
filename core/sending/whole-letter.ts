import { fill, isQuestion, type Lang } from '../language/text.ts'
import type { RequestWords } from '../language/words/request.ts'
import { writtenDay } from '../language/written-day.ts'
import type { Association, Service } from '../policy/association.ts'
import type { AttachedFile } from './files.ts'
import { type LetterPart, letter } from './letter.ts'
import { referralSources, referredForm } from './referral.ts'
import { aboutApplicant, type RequestSubmission } from './request.ts'
import { servedDeclaration, servedLetter } from './served.ts'

/* The letter of a request as it is kept and as staff read it. */

const numbersOf = ({ questions }: Pick<Service, 'questions'>) =>
	questions.filter(aboutApplicant).map(({ id }) => `answers.${id}`)

/** Its parts: also for somebody else, and of a person who was referred, beginning with the referral. */
export function staffLetter(
	service: Service,
	request: RequestSubmission,
	files: Pick<AttachedFile, 'document' | 'name'>[],
	words: RequestWords,
	lang: Lang,
): LetterPart[] {
	const { referral } = request
	if (!referral)
		return servedLetter(
			letter(service, request, files, words, lang),
			numbersOf(service),
			request,
			words.served,
		)
	const source = referralSources(service, request.conditions).find(({ id }) => id === referral.by)
	const values = {
		by: source?.[lang] ?? referral.by,
		number: referral.number,
		on: writtenDay(referral.on, lang),
	}
	const lines = (['by', 'number', 'on'] as const)
		.filter(key => values[key])
		.map(key => ({ field: `referral.${key}`, label: words.fields[key], value: values[key] }))
	return [
		{ heading: words.fields.referral, lines },
		...letter(referredForm(service), request, files, words, lang),
	]
}

/** What stands below the letter: the declaration that the policy asks for, and the signature. */
export function declarationLines(
	{ declaration }: Pick<Association, 'declaration'>,
	request: Pick<RequestSubmission, 'referral' | 'signature' | 'served' | 'answers'>,
	words: RequestWords,
): string[] {
	const { referral, signature } = request
	if (referral) return [words.referred]
	if (declaration === 'none') return []
	const signed = signature ? [fill(words.letter.signed, { name: signature })] : []
	const declared = [servedDeclaration(request, words.served), words.declaration[declaration]]
	return [declared.filter(Boolean).join(' '), ...signed]
}

/** The letter as plain text, for the record of what was declared and signed. */
export function letterText(
	association: Pick<Association, 'name' | 'declaration'>,
	service: Service,
	request: RequestSubmission,
	files: Pick<AttachedFile, 'document' | 'name'>[],
	words: RequestWords,
	lang: Lang,
): string {
	const parts = staffLetter(service, request, files, words, lang).map(
		({ heading, lines }) =>
			`${heading}\n${lines.map(({ label, value }) => `${label}${isQuestion(label) ? '' : ':'} ${value}`).join('\n')}`,
	)
	const declaration = declarationLines(association, request, words)
	return [
		fill(words.letter.to, { association: association.name[lang] }),
		fill(words.letter.subject, { service: service.name[lang] }),
		...parts,
		...(declaration.length ? [declaration.join('\n')] : []),
	].join('\n\n')
}
