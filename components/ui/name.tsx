/**
 * A structure's name in the language a person chose. Both are in the page and globals.css shows
 * one, so that prerendered pages need no second rendering; without a Latin name English stands.
 */
export function Name({ en, la }: { readonly en: string; readonly la: string | null }) {
  if (la === null) return en;
  return (
    <>
      <span data-lang-name="en">{en}</span>
      <span data-lang-name="la" lang="la">
        {la}
      </span>
    </>
  );
}
