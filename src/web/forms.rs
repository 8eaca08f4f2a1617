//! What forms send: names with values, in order.

use axum::extract::FromRequest;
use axum::http::StatusCode;
use axum::{Form, extract::Request};

/// Most fields of a form.
const FIELDS: usize = 400;

/// The fields of a form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Fields(Vec<(String, String)>);

impl Fields {
    /// Returns the value of a field; empty where there is none.
    pub(super) fn get(&self, name: &str) -> &str {
        self.0
            .iter()
            .find(|(n, _)| n == name)
            .map_or("", |(_, value)| value.as_str())
    }

    /// Returns the value of a field, without blanks around it, unless it is empty.
    pub(super) fn some(&self, name: &str) -> Option<String> {
        let value = self.get(name).trim();
        (!value.is_empty()).then(|| value.to_owned())
    }

    /// Returns all values of a field.
    pub(super) fn all(&self, name: &str) -> Vec<&str> {
        let own = self.0.iter().filter(|(n, _)| n == name);
        own.map(|(_, value)| value.as_str()).collect()
    }

    /// Returns the fields whose names begin so: what follows, and the value.
    pub(super) fn beginning(&self, start: &str) -> Vec<(&str, &str)> {
        let own = self
            .0
            .iter()
            .filter_map(|(name, value)| Some((name.strip_prefix(start)?, value.as_str())));
        own.collect()
    }
}

impl<S: Send + Sync> FromRequest<S> for Fields {
    type Rejection = StatusCode;

    async fn from_request(request: Request, state: &S) -> Result<Self, StatusCode> {
        let form = Form::<Vec<(String, String)>>::from_request(request, state).await;
        let Form(fields) = form.map_err(|_| StatusCode::BAD_REQUEST)?;
        if fields.len() > FIELDS {
            return Err(StatusCode::BAD_REQUEST);
        }
        Ok(Self(fields))
    }
}
