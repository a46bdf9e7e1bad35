import { confirm } from './frame/confirm.ts'
import { notice } from './frame/notice.ts'
import type { Route } from './frame/router.ts'
import { pb } from './frame/session.ts'
import { frame } from './frame/words.ts'

/* What pages that draw themselves by hand ask of the desk around them. */

export type HostRoute = Pick<Route, 'params' | 'query'>

export const app = {
	pb,
	store: {
		set title(text: string) {
			document.title = `${text} · ${frame().desk}`
		},
	},
	modals: {
		async confirm(
			question: string,
			yes: () => unknown,
			_no: null,
			{ yesButton, noButton }: { yesButton: string; noButton?: string },
		): Promise<void> {
			if (await confirm(question, yesButton, noButton)) yes()
		},
	},
	toasts: { error: notice },
}
