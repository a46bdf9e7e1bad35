import type { OfficeWords } from './offices.ts'

export const officeWords: OfficeWords = {
	reception: 'علاقات المستفيدين (الاستقبال)',
	research: 'الباحث الاجتماعي',
	committee: 'لجنة البحث أو الوحدة المختصة',
	follow_up: 'وحدة المتابعة',
	contact: 'ضابط الاتصال',
	delegate: 'مندوب الفرع',
	management: 'الإدارة العليا',
	content: 'محرر المحتوى',
	auditor: 'المراجع',
}
