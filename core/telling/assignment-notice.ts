import { formatReference } from '../language/spaced.ts'
import { fill } from '../language/text.ts'
import type { Notice } from './notice.ts'

/*
 * What an officer is told of a complaint, an objection or another inquiry that came to them. It names nobody and says
 * nothing of what was written: who may read more opens the case. Arabic only, like all that is for staff.
 */

const WORDS = {
	complaint: {
		what: 'شكوى عندك',
		comes: 'صارت عندك الشكوى رقم {number} لدى {association}، لتنظر فيها.',
		look: 'الشكوى في مكتب صلة:',
	},
	objection: {
		what: 'اعتراض عندك',
		comes: 'صار عندك الاعتراض رقم {number} لدى {association}، لتنظر فيه.',
		look: 'الاعتراض في مكتب صلة:',
	},
	inquiry: {
		what: 'استفسار عندك',
		comes: 'صار عندك الاستفسار رقم {number} لدى {association}، لتجيب عنه.',
		look: 'الاستفسار في مكتب صلة:',
	},
}

export function assignmentNotice(
	matter: keyof typeof WORDS,
	{
		id,
		reference,
		association,
		portal,
	}: { id: string; reference: string; association: string; portal: string },
	officer: string,
): Notice {
	const { what, comes, look } = WORDS[matter]
	const number = formatReference(reference)
	const text = [
		`إلى: ${officer}`,
		fill(comes, { number, association }),
		`${look}\n${portal.replace(/\/+$/, '')}/desk/#/sila/cases/${id}`,
		'هذا تنبيه آلي داخلي.',
	]
	return { subject: `${what}: ${number}`, text: text.join('\n\n') }
}
