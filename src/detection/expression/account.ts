// The account that a text names: by its number alone, or in an ARN.
// Sources: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html,
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html

const ACCOUNT = /^\d{12}$/;
const ARN = /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/;

/** The account of 12 digits; nothing where the text names none, as an ARN of S3 or of a canonical user does not. */
export function accountOf(text: string): string | undefined {
  return ACCOUNT.test(text) ? text : ARN.exec(text)?.[1];
}
