import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startBackend } from '../setup/backend.ts'
import { startMailServer } from '../setup/smtp.ts'
import { comesTo } from './support.ts'

/* What PocketBase itself writes to staff by e-mail. */

const post = await startMailServer()
const backend = await startBackend({ seed: false, env: { SILA_SITE: 'https://care.example.org' } })
test.after(async () => {
	await backend.stop()
	await post.stop()
})
const staff = await backend.superuser()

test('who forgot a password is written to in Arabic, from Sila, with a link to the portal’s address', async () => {
	await staff.settings.update({
		meta: { senderAddress: 'sila@example.org' },
		smtp: { enabled: true, host: post.host, port: post.port, tls: false },
	})
	const body = JSON.stringify({ email: 'staff@example.org' })
	const headers = { 'Content-Type': 'application/json' }
	await fetch(`${backend.url}/api/collections/_superusers/request-password-reset`, {
		method: 'POST',
		body,
		headers,
	})
	await comesTo(() => post.mails.length, 1)
	const [mail] = post.mails
	assert.deepEqual(mail?.from, { address: 'sila@example.org', name: 'صلة' })
	assert.match(mail?.subject ?? '', /^كلمة مرور جديدة لحسابك في صلة/)
	assert.match(mail?.html ?? '', /dir="rtl"/)
	assert.match(
		mail?.html ?? '',
		/href="https:\/\/care\.example\.org\/_\/#\/auth\/confirm-password-reset\/[^"]+"/,
	)
})

test('no template is left in PocketBase’s English', async () => {
	const { verificationTemplate, resetPasswordTemplate, confirmEmailChangeTemplate, otp, authAlert } =
		await staff.collections.getOne('_superusers')
	const templates = [
		verificationTemplate,
		resetPasswordTemplate,
		confirmEmailChangeTemplate,
		otp.emailTemplate,
		authAlert.emailTemplate,
	]
	for (const { subject, body } of templates) {
		assert.match(subject, /[ء-ي]{3}/)
		assert.doesNotMatch(body.replace(/<[^>]*>|\{[A-Z_]+\}/g, ''), /[a-z]/i)
	}
})
