import { html } from 'lit'
import type { BackupFault, Rehearsal } from '../../core/backup/state.ts'
import type { BackupWords } from './backup-words.ts'

const command = (text: string) => html`<bdi dir="ltr" translate="no" lang="en">npm run ${text}</bdi>`

const WHY: Record<BackupFault, string> = {
	room: 'لا مساحة تكفيها في القرص',
	place: 'مكانها لا يُكتب فيه أو لا يُوصل إليه',
	other: 'لخلل غير معروف',
}
const FOUND: Record<Rehearsal, string> = {
	good: 'سليمة',
	damaged: 'فيها تلف',
	differs: 'ما فيها يخالف البيانات',
	secret: 'السر الذي صُنعت به الرموز غير موجود',
	key: 'مفتاح هذا الجهاز لا يفتحها',
}
const last = (until: string) => (until ? `آخر نسخة في ${until}.` : 'لا نسخة بعد.')

export const words: BackupWords = {
	title: 'النسخ الاحتياطي',
	hint: html`تُنسخ البيانات كلها والملفات كل ليلة، مشفّرة، من غير عمل من أحد. وتُجرَّب استعادة النسخة كل شهر. الشرح لمدير النظام في <bdi dir="ltr" translate="no" lang="en">docs/backup.md</bdi>.`,
	made: 'آخر نسخة',
	rehearsed: 'آخر تجربة استعادة',
	elsewhere: 'آخر نسخة خارج هذا الجهاز',
	keys: 'المفتاح والسر',
	never: 'لا شيء بعد',
	good: 'سليمة',
	kept: 'محفوظان في مكان آخر',
	notKept: 'على هذا الجهاز وحده',
	well: 'لا شيء ينقص.',
	gaps: {
		copy: ({ until }) =>
			html`${until ? `آخر نسخة احتياطية في ${until}، والنسخ كل ليلة` : 'لا نسخة احتياطية بعد'}. أخبر مدير النظام: ${command('backup')} ينسخ الآن.`,
		copy_failed: ({ until, why = 'other' }) =>
			html`لم تؤخذ النسخة الاحتياطية: ${WHY[why]}. ${last(until)} أخبر مدير النظام: ${command('backup')} يقول السبب.`,
		rehearsal: ({ until }) =>
			html`${until ? `آخر تجربة لاستعادة نسخة في ${until}` : 'لم تُجرَّب استعادة نسخة بعد'}، ونسخة لم تُجرَّب لا يُعرف أنها تعيد شيئًا. أخبر مدير النظام: ${command('rehearse')}.`,
		rehearsal_failed: ({ until, found = 'damaged' }) =>
			html`جُرّبت استعادة النسخة الاحتياطية في ${until} ولم تنجح: ${FOUND[found]}. أخبر مدير النظام اليوم: ${command('rehearse')} يقول أين.`,
		elsewhere: ({ until, why }) =>
			html`${until ? `آخر نسخة احتياطية خارج هذا الجهاز في ${until}` : 'لا نسخة احتياطية خارج هذا الجهاز'}${why ? `، وتعذّر إخراج ما بعدها: ${WHY[why]}` : ''}. إن تلف الجهاز ذهب ما بعدها كله. أخبر مدير النظام، والطريقة في <bdi dir="ltr" translate="no" lang="en">docs/backup.md</bdi>.`,
		keys: () =>
			html`مفتاح النسخ الاحتياطية وسر الرموز على هذا الجهاز وحده، فإن تلف لم تُفتح نسخة. أخبر مدير النظام: يخرجهما بالأمر ${command('keys')} ويحفظهما في مكان آخر.`,
	},
}
