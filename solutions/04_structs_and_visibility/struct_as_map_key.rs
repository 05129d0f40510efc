//! struct_as_map_key: whose page is it?

use std::collections::HashMap;

/// Users are numbered within their tenant: each tenant has a user 1.
// A map asks two things of a key: in which bucket it belongs (Hash), and whether it is
// the one that is there already (Eq, which builds on PartialEq). Go gives both to every
// struct whose fields have them. In Rust the type's author says so, and `derive` writes
// the obvious code: all fields, in order.
#[derive(PartialEq, Eq, Hash)]
pub struct Owner {
    pub tenant: u32,
    pub user: u32,
}

/// The newest page of each owner, in any order.
pub fn newest(rendered: Vec<(Owner, String)>) -> Vec<String> {
    let mut cache: HashMap<Owner, String> = HashMap::new();
    for (owner, page) in rendered {
        cache.insert(owner, page); // replaces an older page
    }
    cache.into_values().collect()
}

fn main() {}

// ---- given: goferris restores everything below this line ----
#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    fn rendered(tenant: u32, user: u32, page: &str) -> (Owner, String) {
        (Owner { tenant, user }, String::from(page))
    }

    #[test]
    fn a_new_page_replaces_the_old_one_of_its_owner() {
        let pages = newest(vec![
            rendered(1, 12, "invoice 1"),
            rendered(1, 12, "invoice 2"),
        ]);
        assert_eq!(
            pages,
            ["invoice 2"],
            "user 12 of tenant 1 rendered two pages, and the second is the newest"
        );
    }

    #[test]
    fn each_user_keeps_a_page() {
        let mut pages = newest(vec![rendered(1, 12, "ann"), rendered(1, 13, "bob")]);
        pages.sort();
        assert_eq!(pages, ["ann", "bob"], "users 12 and 13 of tenant 1");
    }

    #[test]
    fn tenants_do_not_share_pages() {
        let mut pages = newest(vec![
            rendered(1, 12, "invoice of user 12 of tenant 1"),
            rendered(2, 12, "invoice of user 12 of tenant 2"),
            rendered(11, 2, "invoice of user 2 of tenant 11"),
        ]);
        pages.sort();
        assert_eq!(
            pages,
            [
                "invoice of user 12 of tenant 1",
                "invoice of user 12 of tenant 2",
                "invoice of user 2 of tenant 11"
            ],
            "three owners, so three pages"
        );
    }

    #[test]
    fn no_two_owners_share_a_page() {
        let numbers = [1, 2, 11, 12, 112, 1_012, 65_548, 100_012];
        let mut pages = Vec::new();
        for tenant in numbers {
            for user in numbers {
                pages.push(rendered(tenant, user, "invoice"));
            }
        }
        assert_eq!(
            newest(pages).len(),
            64,
            "eight tenants with eight users each are 64 owners, and each has a page"
        );
    }

    #[test]
    fn other_maps_have_owners_as_keys_too() {
        let mut mailed: HashSet<Owner> = HashSet::new();
        for (tenant, user) in [(1, 12), (2, 12), (1, 12)] {
            mailed.insert(Owner { tenant, user });
        }
        assert_eq!(
            mailed.len(),
            2,
            "user 12 of tenant 1 twice, and user 12 of tenant 2 once: two owners"
        );
    }
}
