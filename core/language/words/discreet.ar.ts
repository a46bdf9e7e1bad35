import type { DiscreetWords } from './discreet.ts'

export const discreet: DiscreetWords = {
	sender: 'إشعار',
	subject: { update: 'لديك تحديث', end: 'تم ما أردته' },
	text: {
		update: [
			'لديك تحديث. يُفتح الرابط بالرمز السري:\n{link}',
			'لديك تحديث، يُفتح بالرمز:\n{link}',
			'لديك تحديث:\n{link}',
		],
		end: ['تم ما أردته، ولن تصلك رسائل أخرى.'],
	},
	said: {
		update: 'لديك تحديث. تراه برقمك ورمزك.',
		end: 'تم ما أردته، ولن نتصل بك مرة أخرى.',
	},
}
