use mojavox_domain::chance::Chance;

/// The cryptographic library's generator.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemChance;

impl Chance for SystemChance {
    fn fill(&self, bytes: &mut [u8]) {
        // It fails only when the operating system gives no entropy; there is no safe way on.
        aws_lc_rs::rand::fill(bytes).expect("the operating system provides random bytes");
    }
}
