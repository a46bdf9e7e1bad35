import { expect } from 'chai'
import PocketBase, { BaseAuthStore } from 'pocketbase'
import type { Backups } from '../../core/api/setup.ts'
import { type BackupState, backupGaps, NO_BACKUPS } from '../../core/backup/state.ts'
import { clear, mount, press, says } from '../frame/element.fixture.ts'
import { speak } from '../frame/language.ts'
import { Server } from '../frame/server.fixture.ts'
import type { DeskBackups } from './backups.ts'
import './backups.ts'
import './notice.ts'

afterEach(clear)

const HOUR = 3_600_000
const hoursAgo = (n: number) => new Date(Date.now() - n * HOUR).toISOString()
const of = (state: BackupState): Backups => ({ state, gaps: backupGaps(state, new Date().toISOString()) })
const GOOD: BackupState = {
	made: { at: hoursAgo(3), bytes: 1 },
	failed: null,
	rehearsed: { at: hoursAgo(24 * 40), of: hoursAgo(24 * 41), found: 'good' },
	elsewhere: { at: hoursAgo(3), why: null },
	keysKept: true,
}
const setup = (backups: Backups) => ({ 'sila/staff/setup': { site: '', given: false, gaps: [], backups } })
const facts = (element: HTMLElement) =>
	[...element.querySelectorAll('dd')].map(one => one.textContent?.trim())

async function open(state: BackupState) {
	const server = new Server({}, setup(of(state)))
	const element = await mount<DeskBackups>('desk-backups')
	return { server, element }
}

describe('the backups', () => {
	it('say when the last one was made and tried, and where the keys are', async () => {
		const { element } = await open(GOOD)
		await says(element, 'لا شيء ينقص.')
		const [made, rehearsed, elsewhere, keys] = facts(element)
		expect(made).to.include('قبل 3 ساعات')
		expect(rehearsed).to.match(/ · قبل شهر.*، سليمة/)
		expect(elsewhere).to.include('قبل 3 ساعات')
		expect(keys).to.equal('محفوظان في مكان آخر')
	})

	it('say what is missing and what to do, in both languages', async () => {
		const { element } = await open(NO_BACKUPS)
		await says(element, 'لا نسخة احتياطية بعد')
		expect(facts(element).slice(0, 2)).to.deep.equal(['لا شيء بعد', 'لا شيء بعد'])
		expect(element.textContent).to.include('npm run keys')
		speak('en')
		await says(element, 'There is no backup yet')
		speak('ar')
	})

	it('say why one was not made, and what a rehearsal found', async () => {
		const { element } = await open({
			...GOOD,
			failed: { at: hoursAgo(1), why: 'room' },
			rehearsed: { at: hoursAgo(1), of: hoursAgo(3), found: 'damaged' },
			elsewhere: { at: hoursAgo(3), why: 'place' },
		})
		await says(element, 'لا مساحة تكفيها في القرص')
		const lines = [...element.querySelectorAll('[role=alert] p')].map(one => one.textContent)
		expect(lines.length).to.equal(3)
		expect(lines[1]).to.include('فيها تلف')
		expect(lines[2]).to.include('وتعذّر إخراج ما بعدها')
	})

	it('are told above the tasks of senior management', async () => {
		new Server({}, setup(of({ ...GOOD, made: { at: hoursAgo(24 * 5), bytes: 1 } })))
		const notice = await mount('desk-setup-notice')
		await says(notice, 'والنسخ كل ليلة')
	})

	it('ask by the session of the administrator where they are theirs, and say that they did not come', async () => {
		const server = new Server({}, { 'sila/administrator/backups': of(GOOD) })
		server.refuse('GET sila/administrator/backups')
		const client = new PocketBase(location.origin, new BaseAuthStore())
		const element = document.createElement('desk-backups') as DeskBackups
		element.client = client
		document.body.append(element)
		await says(element, 'حاول من جديد')
		press(element, 'حاول من جديد')
		await says(element, 'لا شيء ينقص.')
		element.remove()
	})
})
