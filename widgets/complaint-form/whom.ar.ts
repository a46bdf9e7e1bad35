import { aboutWords } from '../../core/language/words/complaint-about.ar.ts'
import type { WhomWords } from './whom.words.ts'

export const words: WhomWords = {
	note: 'يُسأل عن هذا قبل أن يعلم أحد بشكواك، ولا يلزم جوابه. من تذكره هنا ومن ينوب عنه لا تُعطى لهما الشكوى، ولا يصلهما إشعار بها.',
	fields: {
		aboutOfficers: 'من تخصه شكواك من هؤلاء؟',
		aboutWords: 'من تخصه شكواك، بكلماتك',
		notUnit: 'لا تُحَل إلى وحدة المتابعة',
	},
	hints: {
		aboutOfficers: 'يمكن اختيار أكثر من واحد.',
		aboutWords:
			'اسمه أو عمله أو مكانه. تقرأ الإدارة العليا ما تكتبه هنا وتقرر من المقصود قبل أن تُعطى الشكوى لأحد.',
		notUnit: 'هي الوحدة التي تنظر في الشكاوى عادةً.',
	},
	letter: aboutWords,
}
