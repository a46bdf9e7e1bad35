/** Said while a photo is made smaller. */
export const shrinking = 'نصغّر الصورة «{file}» على جهازك قبل إرسالها…'
