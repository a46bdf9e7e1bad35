import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Text } from '../../core/language/text.ts'
import { officer } from './complaints.ts'
import { open } from './support.ts'

/* Staff are told of associations that nobody can learn how to reach, until one way is published. */

const backend = await open()
test.after(() => backend.stop())
const { staff, administrator } = backend
const associations = administrator.collection('associations')

async function unreachable(): Promise<string[]> {
	const { gaps } = await staff.send('/api/sila/staff/setup', {})
	const found = gaps.find(({ code }: { code: string }) => code === 'unreachable')?.associations ?? []
	const all = await associations.getFullList()
	return found.map(({ id, name }: { id: string; name: Text }) => {
		const record = all.find(one => one.id === id)
		assert.deepEqual(name, { ar: record?.name_ar, en: record?.name_en })
		return record?.slug
	})
}

test('a policy that publishes no telephone, address or e-mail is named until it does, or an officer has a number', async () => {
	// Nama Makkiyah's policy has its telephone; the portal's own pages are no way to somebody.
	assert.deepEqual((await unreachable()).sort(), ['artwa', 'kadi', 'kitab-wa-qari', 'yusr'])

	const published = { published: true, topics: ['question'], phone: '0501234567' }
	const id = await officer(staff, { ...published, published: false })
	assert.ok((await unreachable()).includes('kadi'))
	await staff.collection('officers').update(id, { published: true })
	assert.ok(!(await unreachable()).includes('kadi'))

	const artwa = await associations.getFirstListItem('slug="artwa"')
	for (const [contact, isReached] of [
		[{}, false],
		[{ email: 'us@example.org' }, true],
		[{ address: { ar: 'جدة، حي الرحاب', en: 'Al-Rehab, Jeddah' } }, true],
	] as const) {
		await associations.update(artwa.id, { definition: { ...artwa.definition, contact } })
		assert.equal(!(await unreachable()).includes('artwa'), isReached, JSON.stringify(contact))
	}
})
