import type { ShutWords } from './survey.ts'

/** Where nothing can be answered. */
export const shutWords: ShutWords = {
	not_open: 'لم تُفتح هذه الاستبانة بعد.',
	closed_campaign: 'انتهت هذه الاستبانة ولم تعد تستقبل إجابات. شكرًا لاهتمامك.',
	spent: 'وصل تقييمك لهذا الطلب من قبل، ولكل طلب تقييم واحد. شكرًا لك.',
}
