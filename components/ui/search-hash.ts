/** Where the atlas page opens with the search box focused. In a file of its own: server components read it too. */
export const searchHash = 'search';
