/** What whoever is a witness of the records is mailed each day; `{day}`, `{written}`, `{digest}`, `{before}`, `{acts}` and `{looks}`. */
export const witnessWords = {
	subject: 'بصمة سجلات يوم {day}',
	text: 'السلام عليكم،\n\nهذه بصمة سجل التدقيق وسجل الاطلاع في صلة ليوم {written}:\n\n{digest}\n\nبصمة اليوم الذي قبله: {before}\nقيود سجل التدقيق: {acts}\nقيود سجل الاطلاع: {looks}\n\nاحتفظ بهذه الرسالة. إن غُيّر بعدها قيد من ذلك اليوم أو حُذف، ولو على قرص الخادم، لم تعد سجلاته تعطي هذه البصمة. يتحقق منها من يدير الخادم بالأمر: npm run witness -- {day} {digest}',
}
