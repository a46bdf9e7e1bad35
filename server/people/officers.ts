import { emailAddress, officePhone } from '../../core/sending/contact.ts'
import type { Problem } from '../../core/sending/problems.ts'
import { findAll, findOne } from '../base/records.ts'
import type { Saving, Stored } from '../base/stored.ts'
import { refuseProblems } from '../case/guards.ts'
import { unevenList } from './contact-officers.ts'

/* The people of an association that cases and questions go to, as staff keep them in `officers`. */

/** Refuses an officer whose details cannot be right; those that can are kept in one spelling. */
export function checkOfficer(e: Saving<'officers'>): void {
	const record = e.record
	const [email, phone] = [record.getString('email'), record.getString('phone')]
	const problems: Problem[] = []
	if (email && !emailAddress(email)) problems.push({ field: 'email', code: 'email' })
	if (phone && !officePhone(phone)) problems.push({ field: 'phone', code: 'phone' })
	refuseProblems(problems)
	record.set('email', emailAddress(email) ?? '')
	record.set('phone', officePhone(phone) ?? '')
	if (record.getBool('published')) {
		for (const title of ['title_ar', 'title_en'] as const)
			if (!record.getString(title).trim()) refuse(title, UNTITLED)
	}
	const uneven = unevenList(record)
	if (uneven) refuse(uneven, UNEVEN)
	checkSubstitutes(e.app, record)
	linkAccount(e.app, record)
}

/** An officer with the e-mail address of an account is whose account it is, unless staff chose one: what is about them is kept from it. */
function linkAccount(app: core.App, record: Stored<'officers'>): void {
	const email = record.getString('email')
	if (!email || record.getString('account')) return
	const account = findOne(app, 'staff', "email:lower = {:email} && ended = ''", {
		email: email.toLowerCase(),
	})
	if (account) record.set('account', account.id)
}

/** The officers of whom somebody new has the e-mail address. */
export function linkOfficers(app: core.App, account: core.Record): void {
	const email = account.email().toLowerCase()
	for (const officer of findAll(app, 'officers', "account = '' && email:lower = {:email}", { email }))
		app.save(officer)
}

const UNTITLED =
	'اكتب المسمى بالعربية والإنجليزية قبل نشره · Write the title in Arabic and English before it is published.'
const UNEVEN =
	'اكتب بالإنجليزية ما كتبته بالعربية، سطرًا بسطر · Write in English what is in Arabic, line by line.'

/** Refuses to delete an officer whom complaints or inquiries name: who handled them stays known. */
export function keepOfficer(e: Saving<'officers'>): void {
	const { id } = e.record
	const filter = 'assigned_to = {:id} || answered_by = {:id} || about_officers ~ {:id}'
	if (!findOne(e.app, 'cases', filter, { id })) return
	throw new BadRequestError(
		'له شكاوى أو استفسارات، فلا يُحذف: أعطها لغيره واجعله غائبًا وله بديل · Complaints or inquiries name this officer, who stays: give them to others, and mark the officer away with a substitute.',
	)
}

/** A substitute is somebody else of the same association, also where this one is the substitute. */
function checkSubstitutes(app: core.App, record: Stored<'officers'>): void {
	const { id } = record
	const association = record.getString('association')
	const substitute = record.getString('substitute')
	if (substitute && substitute === id) {
		refuse('substitute', 'البديل شخص آخر، لا هو نفسه · The substitute is another person.')
	}
	const other = substitute && findOne(app, 'officers', { id: substitute })
	if (other && other.getString('association') !== association) {
		refuse('substitute', 'اختر بديلًا من الجمعية نفسها · Choose a substitute of the same association.')
	}
	if (record.isNew()) return
	const filter = 'substitute = {:id} && association != {:association}'
	const left = findOne(app, 'officers', filter, { id, association })
	if (left) {
		const name = left.getString('name')
		refuse(
			'association',
			`هو بديل «${name}» في جمعيته؛ غيّر ذلك أولًا · This is the substitute of “${name}” in their association; change that first.`,
		)
	}
}

function refuse(field: string, text: string): never {
	throw new BadRequestError(`لم يُحفظ · Not saved: ${text}`, { [field]: new ValidationError('refused', text) })
}
