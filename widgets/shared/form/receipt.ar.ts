import type { SharedReceiptWords } from './receipt.words.ts'

export const sharedReceiptWords: SharedReceiptWords = {
	saved: 'حفظت الرقمين',
	bye: 'يمكنك الآن مغادرة الصفحة.',
	whatNext: 'ماذا بعد؟',
	share: 'مشاركة',
	copy: 'نسخ',
	copied: 'نُسخ الإيصال',
	download: 'تنزيل',
	print: 'طباعة',
}
