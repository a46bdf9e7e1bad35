import { shutWords } from '../../core/language/words/survey-shut.ar.ts'
import type { BesideWords } from './beside.words.ts'

export const words: BesideWords = {
	lang: 'ar',
	shut: shutWords,
	condition: 'التقييم من شروط هذه الخدمة، ونريده صادقًا: لا يُحجب عنك شيء بما تقول.',
	followUp: 'أريد أن تتواصل معي الجمعية بشأن هذا الرأي',
	followUpHint:
		'إن اخترت هذا عرف الموظفون أن هذه الإجابات لك، ورأوها مع اسمك ورقم طلبك ووسيلة التواصل التي اخترتها. وإلا بقيت بلا اسم.',
	thanksFollowUp: 'ستتواصل معك الجمعية بالوسيلة التي في طلبك.',
	none: 'لا توجد استبانة مفتوحة الآن، ورأيك محل تقدير في كل وقت.',
	opens: 'تُفتح في {date}.',
	unknown: 'لا يوجد تقييم مفتوح لهذا الطلب هنا. من صفحة المتابعة تعرف أين وصل.',
	page: 'صفحة رأيك في الخدمة',
	track: 'صفحة المتابعة',
}
