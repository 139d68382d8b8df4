/** A table's name with its namespace, as it stands in lists, addresses and permissions. */
export const fullName = ({ namespace, name }: { namespace: string; name: string }): string => `${namespace}.${name}`;
