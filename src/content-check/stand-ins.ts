/** Host names kept for examples and tests: https://www.rfc-editor.org/rfc/rfc2606 */
const reservedHost = /(?:^|\.)(?:example|test|invalid|localhost|example\.(?:com|net|org))$/;

const readHost = (text: string): string | undefined => {
  const mail = /^[^\s@/]+@([^\s@/]+)$/.exec(text)?.[1];
  if (mail !== undefined) return mail.toLowerCase();
  return /^https?:/.test(text) && URL.canParse(text) ? new URL(text).hostname : undefined;
};

/** Whether a text is an address, on the web or of email, that is kept for examples and reaches nobody. */
export const isReservedAddress = (text: string): boolean => {
  const host = readHost(text);
  return host !== undefined && reservedHost.test(host);
};

/**
 * Numbers that reach nobody, kept by Ofcom for drama: of an area, of no area, of mobiles, of
 * freephone, of premium rates and of the whole country.
 * https://www.ofcom.org.uk/phones-and-broadband/phone-numbers/numbers-for-drama
 */
const dramaNumber =
  /^0(?:11[3-8]4960\d{3}|1[2-6]14960\d{3}|1914980\d{3}|2079460\d{3}|28(?:90180|96496)\d{3,4}|2920180\d{3}|1632960\d{3}|7700900\d{3}|8081570\d{3}|9098790\d{3}|3069990\d{3})$/;

/** Whether a number is one of those kept for drama. */
export const isDramaNumber = (number: string): boolean =>
  dramaNumber.test(number.replace(/\D/g, '').replace(/^44/, '0'));

/** Words that stand where others are to come. */
const placeholder =
  /\b(?:replace (?:this|these|me)|lorem ipsum|to be (?:confirmed|decided|announced)|tb[cda]|todo|fixme|placeholder|x{3,})\b|\[(?:insert|name|add)\b[^\]]*\]|\?{3,}/i;

/** The words of a text that stand where others are to come; nothing where there are none. */
export const findPlaceholder = (text: string): string | undefined => placeholder.exec(text)?.[0];
