/** Whether a module is one of these files, or in one of these folders, from the root of the repository. */
const among =
	(...places: string[]) =>
	(module: string) =>
		places.some(place => module.includes(`/${place}`))

/*
 * What several elements have in common is in a few files, so that a page with two downloads it once, and each element
 * asks for a handful of files at the same time: its own, its words, and of these as many as it needs.
 */

/** The form machine, with the checks that are the same in every form. */
const form = among(
	'widgets/shared/form/',
	'ui/form/',
	'ui/notice.ts',
	'ui/receipt.ts',
	'core/sending/problems.ts',
	'core/sending/contact.ts',
	'core/sending/files.ts',
	'core/sending/text.ts',
	'core/sending/message.ts',
	'core/case/topics.ts',
	'core/policy/sensitive.ts',
)
/** What every element has: Lit, the element itself with its look, and the small things of core that most of them use. */
const base = among(
	'node_modules/lit',
	'node_modules/@lit/',
	'widgets/shared/',
	'ui/',
	'core/language/',
	'core/policy/progress.ts',
	'core/time/clock.ts',
	'core/case/luhn.ts',
	'core/case/reference.ts',
)
/** When an answer comes: said where a case is followed, and once a request was sent. */
const reply = among('core/language/count.ts', 'core/policy/progress.ts')
/** What is brought by itself, when it is needed, or by one element alone. */
const later = among(
	'widgets/shared/handoff.ts',
	'widgets/shared/trail.ts',
	'widgets/shared/app-links.ts',
	'widgets/shared/form/another',
	'widgets/shared/form/beside.ts',
	'widgets/shared/form/draft',
	'widgets/shared/form/receipt',
	'ui/keep.ts',
	'widgets/shared/form/letter.ts',
	'widgets/shared/form/sending.ts',
	'ui/dialog.ts',
	'ui/letter.ts',
	'ui/form/attach',
	'core/sending/file-name.ts',
	'widgets/shared/form/print-alone.ts',
	'core/language/phone.ts',
	'ui/form/shrink',
	'ui/form/question.ts',
	'ui/sending/',
	'widgets/shared/form/sensitive',
	'widgets/shared/sensitive/',
	'widgets/shared/telling/',
	'widgets/shared/proof/',
	'widgets/shared/words/common.',
	'core/language/words/',
)

/** How widgets are put in files, by their own build and by the portal's. */
export const codeSplitting = {
	groups: [
		// Each takes with it what it imports and none before it has.
		{
			name: 'base',
			test: (module: string) => base(module) && !form(module) && !reply(module) && !later(module),
		},
		{ name: 'reply', test: reply },
		{ name: 'form', test: (module: string) => form(module) && !later(module) },
	],
}
