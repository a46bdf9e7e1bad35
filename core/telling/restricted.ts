import type { Restriction } from '../case/restriction.ts'
import { fill } from '../language/text.ts'
import type { Notice } from './notice.ts'

/*
 * What is told of a restricted case: that there is one. Neither its number nor a word of it: a mailbox is opened by
 * others, on other screens. Arabic only, like all that is for staff.
 */

/**
 * Why it is told. `arrived`: to the named persons, or where there are none left to senior management. `own-words`: to senior
 * management, who says whom it is about. `unopened`: a working day has passed. `late`: its last day has.
 */
export type RestrictedCause = 'arrived' | 'own-words' | 'unopened' | 'late'

const SUBJECTS: Record<Restriction, string> = {
	confidential: 'شكوى سرية في {association}',
	protection: 'حالة حماية في {association}',
}

const SAID: Record<RestrictedCause, Record<Restriction, string>> = {
	arrived: {
		confidential: 'وصلت إلى {association} شكوى سرية، لا يطّلع عليها إلا من سُمّي لذلك.',
		protection: 'وصلت إلى {association} حالة حماية، لا يطّلع عليها إلا من سُمّي لذلك.',
	},
	'own-words': {
		confidential:
			'وصلت إلى {association} شكوى ذكر صاحبها بكلماته من تخصه. تقرر الإدارة العليا من المقصود، ثم تُعطى لمن ينظر فيها.',
		protection: 'وصلت إلى {association} حالة حماية، لا يطّلع عليها إلا من سُمّي لذلك.',
	},
	unopened: {
		confidential: 'في {association} شكوى سرية مضى عليها يوم عمل ولم يفتحها أحد.',
		protection: 'في {association} حالة حماية مضى عليها يوم عمل ولم يفتحها أحد.',
	},
	late: {
		confidential: 'في {association} شكوى سرية تجاوزت موعدها.',
		protection: 'في {association} حالة حماية تجاوزت موعدها.',
	},
}

/** `to`: who is told, by name. `portal`: its address, without a path, or what stands for it (site.ts). */
export function restrictedNotice(
	cause: RestrictedCause,
	restricted: Restriction,
	{ association, portal }: { association: string; portal: string },
	to: string,
): Notice {
	const text = [
		`إلى: ${to}`,
		fill(SAID[cause][restricted], { association }),
		`مكتب صلة:\n${portal.replace(/\/+$/, '')}/desk/`,
		'هذا تنبيه آلي داخلي. لا يُذكر فيه رقم ولا مضمون.',
	]
	return { subject: fill(SUBJECTS[restricted], { association }), text: text.join('\n\n') }
}
