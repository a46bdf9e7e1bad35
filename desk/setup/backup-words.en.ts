import { html } from 'lit'
import type { BackupFault, Rehearsal } from '../../core/backup/state.ts'
import type { BackupWords } from './backup-words.ts'

const command = (text: string) => html`<bdi dir="ltr" translate="no">npm run ${text}</bdi>`

const WHY: Record<BackupFault, string> = {
	room: 'the disk has no room for it',
	place: 'its place cannot be written to or reached',
	other: 'for a reason that is not known',
}
const FOUND: Record<Rehearsal, string> = {
	good: 'whole',
	damaged: 'it is damaged',
	differs: 'what is in it is not what is in the data',
	secret: 'the secret is missing that the codes were made with',
	key: 'the key of this machine does not open it',
}
const last = (until: string) => (until ? `The last one is of ${until}.` : 'There is none yet.')

export const words: BackupWords = {
	title: 'Backups',
	hint: html`All data and files are copied each night, encrypted, without anybody doing anything, and once a month a backup is restored on trial. <bdi dir="ltr" translate="no">docs/backup.md</bdi> explains it to the administrator.`,
	made: 'Last backup',
	rehearsed: 'Last rehearsal of a restore',
	elsewhere: 'Last backup outside this machine',
	keys: 'Key and secret',
	never: 'None yet',
	good: 'whole',
	kept: 'kept elsewhere',
	notKept: 'on this machine alone',
	well: 'Nothing is missing.',
	gaps: {
		copy: ({ until }) =>
			html`${until ? `The last backup is of ${until}, and one is made each night` : 'There is no backup yet'}. Tell the administrator: ${command('backup')} makes one now.`,
		copy_failed: ({ until, why = 'other' }) =>
			html`The backup was not made: ${WHY[why]}. ${last(until)} Tell the administrator: ${command('backup')} says why.`,
		rehearsal: ({ until }) =>
			html`${until ? `A backup was last restored on trial on ${until}` : 'No backup was restored on trial yet'}, and of one that never was nobody knows whether it brings anything back. Tell the administrator: ${command('rehearse')}.`,
		rehearsal_failed: ({ until, found = 'damaged' }) =>
			html`A backup was restored on trial on ${until}, without success: ${FOUND[found]}. Tell the administrator today: ${command('rehearse')} says where.`,
		elsewhere: ({ until, why }) =>
			html`${until ? `The last backup outside this machine is of ${until}` : 'There is no backup outside this machine'}${why ? `, and none could be brought there since: ${WHY[why]}` : ''}. Whatever came later is lost with the machine. Tell the administrator; <bdi dir="ltr" translate="no">docs/backup.md</bdi> has the way.`,
		keys: () =>
			html`The key of the backups and the secret of the codes are on this machine alone: without it no backup opens. Tell the administrator, who brings them out by ${command('keys')} and keeps them elsewhere.`,
	},
}
